/** The feed of the days: an item a day with its bundle, known again by the address of its page however it grows. */
import { composeDayBundles, type DayBundle } from '../day-bundle.ts';
import type { BundleItem } from '../bundle-item.ts';
import { koreanDay, seoulDay } from '../instant.ts';
import { rightsLine } from '../kogl.ts';
import type { Library, Release } from '../library.ts';
import type { SourceName } from '../newsroom.ts';
import { absolute, path } from '../permalink.ts';
import { FEED_LENGTH, type FeedContent, type FeedItem } from './feed.ts';
import { isOpen } from './feed-entries.ts';

export const DAILY_FEED = 'daily';

interface FeedDay {
  bundle: DayBundle;
  sources: SourceName[];
  releases: Release[];
}

export function composeDailyItems(library: Library): FeedItem[] {
  return newestDays(library).map((day) => itemOf(day, library));
}

export function dailySources(library: Library): SourceName[] {
  return newestDays(library).flatMap(({ sources }) => sources);
}

const composed = new WeakMap<Library, FeedDay[]>();

function newestDays(library: Library): FeedDay[] {
  const known = composed.get(library) ?? composeNewestDays(library);
  composed.set(library, known);
  return known;
}

/** Of the archive no more is composed than the feed shows. What time alone ends, archives and kits, is not in it: hence no `now`. */
function composeNewestDays(library: Library): FeedDay[] {
  const days = new Map<string, Release[]>();
  for (const release of library.releases) {
    if (!isOpen(release)) continue;
    const day = seoulDay(release.date);
    if (!days.has(day) && days.size === FEED_LENGTH) break;
    days.set(day, [...(days.get(day) ?? []), release]);
  }
  const bundles = composeDayBundles({ ...library, releases: [...days.values()].flat() }, Number.POSITIVE_INFINITY);
  return bundles.map(({ view, sources }) => ({ bundle: view, sources, releases: days.get(view.day) ?? [] }));
}

function itemOf({ bundle, releases }: FeedDay, { site }: Library): FeedItem {
  const { day, count, sections, schedule, scheduleLabel } = bundle;
  const url = absolute(site, path.day(day));
  const items = sections.flatMap((section) => section.items);
  const lists: FeedContent['lists'] = [
    ...sections.map((section) => ({ title: section.label, items: section.items.map((item) => ({ text: lineOf(item), url: absolute(site, path.release(item.id)) })) })),
    ...schedule.map((of) => ({ title: `${scheduleLabel} ${koreanDay(of.day)}`, items: of.items.map(({ time, event, place }) => ({ text: `${time} ${event}${place === undefined ? '' : ` (${place})`}` })) })),
  ];
  return {
    guid: url,
    url,
    title: `${koreanDay(day)} 보도자료 ${count}건`,
    summary: items.map(({ number, title }) => `${number}. ${title}`).join(' / '),
    published: Math.min(...releases.map(({ date }) => date)),
    updated: Math.max(...releases.map(({ changed }) => changed)),
    corrected: items.some(({ corrections }) => corrections.length > 0),
    language: site.lang,
    categories: sections.map(({ label }) => label),
    author: site.publisher,
    media: [],
    content: { notes: [], subtitles: [], bodyHtml: '', text: '', figures: [], lists, rights: rightsLine({ rights: 'own' }, site) },
  };
}

/** `2. [추가] 눈길 안전 「오전 10시 제공」` */
function lineOf({ number, marks, title, hour }: BundleItem): string {
  return `${number}. ${marks.map(({ text }) => `[${text}] `).join('')}${title}${hour === undefined ? '' : ` 「${hour}」`}`;
}
