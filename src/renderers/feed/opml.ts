/** The list of feeds as OPML 2.0 (http://opml.org/spec2.opml), to subscribe to all at once. */
import type { FeedGroup, FeedHead } from '../../domain/feed/feed.ts';
import { xmlAttribute, xmlText } from '../../infra/escape.ts';

/** Shown as a folder; the main feeds stand outside any. */
const FOLDERS = { main: undefined, department: '부서별', topic: '주제별', town: '읍·면별', series: '연재별' } as const satisfies Record<FeedGroup, string | undefined>;

export function renderOpml(feeds: FeedHead[], title: string): string {
  const groups = (Object.keys(FOLDERS) as FeedGroup[]).map((group) => folder(FOLDERS[group], feeds.filter((feed) => feed.group === group)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head><title>${xmlText(title)}</title></head>
<body>
${groups.filter((group) => group !== '').join('\n')}
</body>
</opml>
`;
}

function folder(name: string | undefined, feeds: FeedHead[]): string {
  const outlines = feeds.map(outline).join('\n');
  return name === undefined || outlines === '' ? outlines : `<outline text="${xmlAttribute(name)}">\n${outlines}\n</outline>`;
}

function outline({ label, title, description, address, home, language }: FeedHead): string {
  const attributes = { type: 'rss', version: 'RSS2', text: label, title, description, xmlUrl: address.xml, htmlUrl: home, language };
  return `<outline ${Object.entries(attributes).map(([name, value]) => `${name}="${xmlAttribute(value)}"`).join(' ')}/>`;
}
