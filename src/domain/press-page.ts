/** What a release's page shows besides its text, as one plain value. */
import type { Department } from '../collections/departments.ts';
import type { Named } from '../collections/site.ts';
import { type ClippingItem, clippingItem } from './coverage-page.ts';
import type { Clipping, Library, PhotoItem, Release } from './library.ts';
import type { SourceName } from './newsroom.ts';

export interface EntryLink {
  id: string;
  title: string;
  date: number;
}

export interface ReleasePage {
  release: Release;
  department: Department | undefined;
  team: Department['teams'][number] | undefined;
  topics: Named[];
  towns: Named[];
  series: Named | undefined;
  /** Photos that stand below the text; consent for the web is asked again where they are shown. */
  photos: PhotoItem[];
  bodyPhotos: PhotoItem[];
  videos: EntryLink[];
  /** What the press made of it, the newest first. */
  clippings: ({ id: string } & ClippingItem)[];
  newer: EntryLink | undefined;
  older: EntryLink | undefined;
  /** Only older releases, so that a new one leaves every earlier page as it was. */
  related: EntryLink[];
}

export function releaseSources(page: ReleasePage): SourceName[] {
  return [`press:${page.release.id}`, ...[...page.photos, ...page.bodyPhotos].map(({ id }): SourceName => `photo:${id}`), ...page.videos.map(({ id }): SourceName => `video:${id}`), ...page.clippings.map(({ id }): SourceName => `coverage:${id}`)];
}

const RELATED = 4;
/** How many releases back a relation is looked for: it bounds the cost as the archive grows. */
const REACH = 400;

export function composeReleasePages(library: Library): ReleasePage[] {
  const photos = new Map(library.photos.map((photo) => [photo.id, photo]));
  const videos = new Map(library.videos.map((video) => [video.id, video]));
  const departments = new Map(library.departments.map((department) => [department.id, department]));
  const named = (list: Named[], ids: string[]) => ids.flatMap((id) => list.find((item) => item.id === id) ?? []);
  const clippings = Map.groupBy(library.coverage, ({ press }) => press);
  const { releases } = library;
  return releases.map((release, index) => {
    const department = departments.get(release.department);
    return {
      release,
      department,
      team: department?.teams.find(({ id }) => id === release.team),
      topics: named(library.topics, release.topics),
      towns: named(library.site.towns, release.towns),
      series: library.series.find(({ id }) => id === release.series),
      photos: release.photos.flatMap((id) => photos.get(id) ?? []),
      bodyPhotos: release.bodyPhotos.flatMap((id) => photos.get(id) ?? []),
      videos: release.videos.flatMap((id) => linkTo(videos.get(id))),
      clippings: (clippings.get(release.id) ?? []).map((clipping: Clipping) => ({ id: clipping.id, ...clippingItem(clipping, library.site) })),
      newer: linkTo(releases[index - 1])[0],
      older: linkTo(releases[index + 1])[0],
      related: relatedTo(release, releases, index),
    };
  });
}

function linkTo(entry: EntryLink | undefined): EntryLink[] {
  return entry ? [{ id: entry.id, title: entry.title, date: entry.date }] : [];
}

/** Releases are newest first, so what follows is older; ties keep that order. */
function relatedTo(release: Release, releases: Release[], index: number): EntryLink[] {
  const best: { release: Release; score: number }[] = [];
  for (let other = index + 1; other < Math.min(releases.length, index + 1 + REACH); other++) {
    const candidate = releases[other] as Release;
    const score = relation(release, candidate);
    if (score <= 1 || score <= (best[RELATED - 1]?.score ?? 0)) continue;
    const place = best.findIndex((found) => found.score < score);
    best.splice(place < 0 ? best.length : place, 0, { release: candidate, score });
    if (best.length > RELATED) best.pop();
  }
  return best.flatMap(({ release: found }) => linkTo(found));
}

function relation(a: Release, b: Release): number {
  const shared = (one: string[], other: string[]) => one.reduce((sum, id) => sum + (other.includes(id) ? 1 : 0), 0);
  const sameSeries = a.series !== undefined && a.series === b.series ? 4 : 0;
  return sameSeries + 2 * shared(a.topics, b.topics) + shared(a.towns, b.towns) + (a.department === b.department ? 0.5 : 0);
}
