/** RSS 2.0 (https://www.rssboard.org/rss-specification) with the full text in `content:encoded`. */
import RSS from 'rss';
import type { Feed } from '../../domain/feed/feed.ts';
import { htmlText, stripXmlForbidden } from '../../infra/escape.ts';
import { renderContent } from './content.ts';
import { mediaElement } from './media-rss.ts';

export function renderRss(feed: Feed): string {
  const rss = new RSS({
    title: stripXmlForbidden(feed.title),
    description: stripXmlForbidden(feed.description),
    site_url: feed.home,
    feed_url: feed.address.xml,
    language: feed.language,
    generator: 'sosik',
    custom_namespaces: { media: 'http://search.yahoo.com/mrss/' },
  });
  for (const item of feed.items) {
    rss.item({
      title: stripXmlForbidden(item.title),
      // The element holds HTML; a summary is plain text.
      description: stripXmlForbidden(htmlText(item.summary)),
      url: item.url,
      // The library marks a guid of its own as no permalink, and takes the address for one.
      ...(item.guid === item.url ? {} : { guid: item.guid }),
      date: new Date(item.published),
      author: stripXmlForbidden(item.author),
      categories: item.categories.map(stripXmlForbidden),
      ...(item.enclosure ? { enclosure: { url: item.enclosure.url, size: item.enclosure.bytes, type: item.enclosure.type } } : {}),
      custom_elements: [
        { 'content:encoded': { _cdata: stripXmlForbidden(renderContent(item)) } },
        ...(item.corrected ? [{ 'atom:updated': new Date(item.updated).toISOString() }] : []),
        ...item.media.map(mediaElement),
      ],
    });
  }
  return `${withBuildDate(rss.xml(), feed.updated)}\n`;
}

/** `rss` stamps the clock; the element is optional, and an empty feed has no truth to put there. */
function withBuildDate(xml: string, updated: number | undefined): string {
  const element = updated === undefined ? '' : `<lastBuildDate>${new Date(updated).toUTCString()}</lastBuildDate>`;
  // Sections of CDATA are matched first, so that no title which speaks of the element is changed.
  return xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<lastBuildDate>[^<]*<\/lastBuildDate>/g, (match) => (match.startsWith('<!') ? match : element));
}
