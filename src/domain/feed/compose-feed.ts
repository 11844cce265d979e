/**
 * A feed with its items, newest first. What is no entry of the library – the
 * bundle of a day – has no place among `FeedEntry`: its feed composes items of
 * its own.
 */
import { correctionNote } from '../correction-note.ts';
import { rightsLine } from '../kogl.ts';
import type { Library } from '../library.ts';
import { byCodeUnit, newestFirst } from '../order.ts';
import { absolute } from '../permalink.ts';
import { composeDailyItems, DAILY_FEED } from './daily-items.ts';
import { addressOf } from './entry-address.ts';
import { FEED_LENGTH, type Feed, type FeedContent, type FeedEntry, type FeedHead, type FeedItem, type FeedSources } from './feed.ts';
import { entriesOf } from './feed-entries.ts';
import { listFeeds } from './feed-list.ts';
import { type ItemContext, partsOf, photosOf } from './item-parts.ts';

export function composeFeeds(library: Library, sources: FeedSources): Feed[] {
  const bodies = new Map<string, string>();
  const once: FeedSources = {
    ...sources,
    bodyHtml(kind, id) {
      const key = `${kind}:${id}`;
      const html = bodies.get(key) ?? sources.bodyHtml(kind, id);
      bodies.set(key, html);
      return html;
    },
  };
  return listFeeds(library).map((head) => composeFeed(library, head, once));
}

export function composeFeed(library: Library, head: FeedHead, sources: FeedSources): Feed {
  const items = itemsOf(head.id, { library, sources, photos: photosOf(library) });
  return { ...head, updated: items.length === 0 ? undefined : Math.max(...items.map(({ updated }) => updated)), items };
}

function itemsOf(feedId: string, context: ItemContext): FeedItem[] {
  if (feedId === DAILY_FEED) return composeDailyItems(context.library);
  return entriesOf(context.library, feedId)
    .sort((a, b) => newestFirst(a.entry, b.entry) || byCodeUnit(a.kind, b.kind))
    .slice(0, FEED_LENGTH)
    .map((entry) => itemOf(entry, context));
}

function itemOf(feedEntry: FeedEntry, context: ItemContext): FeedItem {
  const { entry, kind } = feedEntry;
  const { site } = context.library;
  const url = absolute(site, addressOf(feedEntry));
  const { content, ...parts } = partsOf(feedEntry, context);
  const enclosure = context.sources.enclosure?.(kind, entry.id);
  return {
    guid: url,
    url,
    title: entry.title,
    published: entry.date,
    updated: entry.changed,
    corrected: entry.corrections.length > 0,
    language: entry.lang ?? site.lang,
    enclosure: enclosure && { url: absolute(site, enclosure.path), bytes: enclosure.bytes, type: enclosure.type },
    ...parts,
    content: { ...EMPTY, notes: entry.corrections.map(correctionNote), rights: rightsLine(entry, site), ...content },
  };
}

const EMPTY: FeedContent = { notes: [], subtitles: [], bodyHtml: '', text: '', figures: [], lists: [], rights: '' };
