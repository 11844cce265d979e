/** The library as the content collections hold it: what pages compose from. */
import { getCollection } from 'astro:content';
import type { Library } from '../domain/library.ts';
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
  return {
    site,
    departments,
    topics,
    series,
    mark,
    releases: dataOf(await getCollection('press')),
    issues: dataOf(await getCollection('newsletters')),
    articles: dataOf(await getCollection('articles')),
    videos: dataOf(await getCollection('videos')),
    photos: dataOf(await getCollection('photos')),
    social: dataOf(await getCollection('social')),
    tombstones: dataOf(await getCollection('withdrawn')),
  };
}
