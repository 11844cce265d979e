/** The library as the content collections hold it: what pages compose from. */
import { getCollection } from 'astro:content';
import { byAppearance, byDay, byHour, byPriority } from '../domain/compose-announcements.ts';
import type { Library } from '../domain/library.ts';
import { byCodeUnit, newestFirst } from '../domain/order.ts';
import { currentEdition, type Edition } from './edition.ts';

const opened = new WeakMap<Edition, Promise<Library>>();

export function openLibrary(): Promise<Library> {
  const edition = currentEdition();
  const known = opened.get(edition);
  if (known) return known;
  const library = load(edition);
  opened.set(edition, library);
  return library;
}

async function load({ library }: Edition): Promise<Library> {
  const { site, departments, topics, series, mark } = library;
  const dataOf = <D>(entries: { data: D }[]) => entries.map(({ data }) => data);
  // Astro keeps its store in the order of ids; the library is in the order of the trade.
  return {
    site,
    departments,
    topics,
    series,
    mark,
    releases: dataOf(await getCollection('press')).sort(newestFirst),
    issues: dataOf(await getCollection('newsletters')).sort(newestFirst),
    articles: dataOf(await getCollection('articles')).sort((a, b) => byCodeUnit(a.id, b.id)),
    videos: dataOf(await getCollection('videos')).sort(newestFirst),
    photos: dataOf(await getCollection('photos')).sort(newestFirst),
    social: dataOf(await getCollection('social')).sort(newestFirst),
    schedule: dataOf(await getCollection('schedule')).sort(byDay),
    broadcasts: dataOf(await getCollection('broadcasts')).sort(byHour),
    captions: dataOf(await getCollection('captions')).sort(byPriority),
    coverage: dataOf(await getCollection('coverage')).sort(byAppearance),
    tombstones: dataOf(await getCollection('withdrawn')).map(({ entry, ...tombstone }) => ({ ...tombstone, id: entry })),
  };
}
