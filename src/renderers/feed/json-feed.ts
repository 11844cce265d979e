/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import type { Feed, FeedItem } from '../../domain/feed/feed.ts';
import { stripXmlForbidden } from '../../infra/escape.ts';
import { renderContent } from './content.ts';

export function renderJsonFeed(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.address.json,
    description: feed.description,
    authors: [{ name: feed.publisher }],
    language: feed.language,
    items: feed.items.map(itemOf),
  };
  return `${JSON.stringify(value, (_, member: unknown) => (typeof member === 'string' ? stripXmlForbidden(member) : member))}\n`;
}

function itemOf(item: FeedItem) {
  return {
    id: item.guid,
    url: item.url,
    title: item.title,
    content_html: renderContent(item),
    summary: item.summary,
    image: item.image?.url,
    date_published: new Date(item.published).toISOString(),
    date_modified: new Date(item.updated).toISOString(),
    authors: [{ name: item.author }],
    tags: item.categories.length > 0 ? item.categories : undefined,
    language: item.language,
    attachments: attachmentsOf(item),
  };
}

/** What goes along comes first; sizes of one picture bear one title, which marks them as the same thing. */
function attachmentsOf({ enclosure, media }: FeedItem) {
  const first = enclosure && { url: enclosure.url, mime_type: enclosure.type, title: media.find(({ files }) => files.some(({ url }) => url === enclosure.url))?.title, size_in_bytes: enclosure.bytes };
  const others = media.flatMap(({ title, files, player, duration }) => [
    ...files.filter(({ url }) => url !== enclosure?.url).map(({ url, type, bytes }) => ({ url, mime_type: type, title, size_in_bytes: bytes })),
    ...(player === undefined ? [] : [{ url: player, mime_type: 'text/html', title, duration_in_seconds: duration }]),
  ]);
  const attachments = [...(first ? [first] : []), ...others];
  return attachments.length > 0 ? attachments : undefined;
}
