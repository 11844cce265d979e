/** Whatever took an entry up by its own file: where a correction or a withdrawal of it is felt, and where only a person can act. */
import { excerpt } from './entry-item.ts';
import { type Day, type Instant, koreanInstant } from './instant.ts';
import { issueLabel } from './labels.ts';
import type { Newsroom, SourceName } from './newsroom.ts';
import { issueOf } from './open-spans.ts';
import { byCodeUnit } from './order.ts';
import { photoUses } from './photo-opening.ts';

export interface Carrier {
  source: SourceName;
  /** `음성소식 제323호`, else its title. */
  name: string;
  /** Whether it was public at some time. */
  isOut: boolean;
}

export interface EntryReach {
  issues: Carrier[];
  /** Releases, articles, videos, posts and broadcast slots. */
  entries: Carrier[];
  /** Where the entry and the posts on it were put on a channel, and were not said to have been taken down. */
  postings: { source: SourceName; title: string; channel: string; at: Instant; url: string }[];
  /** Posts that went out and of which nobody noted where. */
  unnoted: { source: SourceName; title: string; channels: string[] }[];
  clippings: { outlet: string; headline: string; url: string; appeared: Day }[];
}

/** @param isOut whether an entry was public at some time */
export function composeReach(newsroom: Newsroom, source: SourceName, isOut: (source: SourceName) => boolean): EntryReach {
  const names = new Map(newsroom.site.channels.map(({ id, name }) => [id, name]));
  const channel = (id: string) => names.get(id) ?? id;
  const taking = takenUpBy(newsroom, source);
  const posts = newsroom.social.filter(({ id }) => taking.has(`social:${id}`) || source === `social:${id}`);
  const own = [
    ...newsroom.press.flatMap(({ id, data }) => (source === `press:${id}` ? [{ source, data }] : [])),
    ...newsroom.newsletters.flatMap(({ id, data }) => (source === `newsletter:${id}` ? [{ source, data }] : [])),
    ...newsroom.videos.flatMap(({ id, data }) => (source === `video:${id}` ? [{ source, data }] : [])),
    ...posts.map(({ id, data }) => ({ source: `social:${id}` as const, data })),
  ];
  return {
    issues: newsroom.newsletters.flatMap(({ id, data }): Carrier[] => carrier(`newsletter:${id}`, issueLabel(id.slice(0, id.indexOf('/')), data.number, newsroom.site), taking, isOut)),
    entries: namedEntries(newsroom).flatMap(([name, title]) => carrier(name, title, taking, isOut)),
    postings: own.flatMap((entry) => entry.data.posted.filter(({ takenDownAt }) => takenDownAt === undefined).map(({ channel: id, at, url }) => ({ source: entry.source, title: entry.data.title, channel: channel(id), at, url }))).sort((a, b) => a.at - b.at || byCodeUnit(a.url, b.url)),
    unnoted: posts.flatMap(({ id, data }) => (data.posted.length === 0 && isOut(`social:${id}`) ? [{ source: `social:${id}` as const, title: data.title, channels: data.channels.map(channel) }] : [])),
    clippings: newsroom.coverage.flatMap(({ data }) => (source === `press:${data.press}` ? [{ outlet: data.outlet, headline: data.headline, url: data.url, appeared: data.date }] : [])),
  };
}

function carrier(source: SourceName, name: string, taking: ReadonlySet<SourceName>, isOut: (source: SourceName) => boolean): Carrier[] {
  return taking.has(source) ? [{ source, name, isOut: isOut(source) }] : [];
}

/** By whatever name: as an item of an issue, the source of a post, a photo shown, a video told of or put on the air. */
function takenUpBy(newsroom: Newsroom, source: SourceName): Set<SourceName> {
  const colon = source.indexOf(':');
  const [kind, of] = [source.slice(0, colon), source.slice(colon + 1)];
  const taking = new Set<SourceName>(kind === 'photo' ? photoUses(newsroom).get(of) : []);
  for (const { id, data } of newsroom.newsletters) {
    const items = data.sections.flatMap((section) => section.items).map((item) => Object.entries(item)[0] ?? []);
    if (items.some(([what, item]) => what === kind && (what === 'article' ? `${id}/${item}` : item) === of)) taking.add(`newsletter:${id}`);
  }
  for (const { id, data } of newsroom.social) if (Object.entries(data.source ?? {}).some(([what, id]) => what === kind && id === of)) taking.add(`social:${id}`);
  if (kind === 'video') {
    for (const { id, data } of newsroom.press) if (data.videos.includes(of)) taking.add(`press:${id}`);
    for (const { id, data } of newsroom.broadcasts) if (data.video === of) taking.add(`broadcast:${id}`);
  }
  // A photo in an article is in its issue.
  for (const name of [...taking]) if (name.startsWith('article:')) taking.add(`newsletter:${issueOf(name.slice(8))}`);
  return taking;
}

function namedEntries({ press, articles, videos, social, broadcasts, captions }: Newsroom): [SourceName, string][] {
  const titled = (kind: 'press' | 'article' | 'video' | 'social', entries: readonly { id: string; data: { title: string } }[]) => entries.map(({ id, data }): [SourceName, string] => [`${kind}:${id}`, data.title]);
  return [
    ...titled('press', press),
    ...titled('article', articles),
    ...titled('video', videos),
    ...titled('social', social),
    ...broadcasts.map(({ id, data }): [SourceName, string] => [`broadcast:${id}`, `${data.channel} ${koreanInstant(data.at)}`]),
    ...captions.map(({ id, data }): [SourceName, string] => [`caption:${id}`, data.title ?? excerpt(data.text, 40)]),
  ];
}
