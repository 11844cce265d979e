/** What a release's page shows besides its text, as one plain value. */
import type { Department } from '../collections/departments.ts';
import type { Named } from '../collections/site.ts';
import { type EntryMark, foreignLang, marksOf } from './entry-item.ts';
import { type ClippingItem, clippingItem } from './coverage-page.ts';
import type { Clipping, Library, PhotoItem, Release } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { composeRelated, type RelatedIds } from './related.ts';

export interface EntryLink {
  id: string;
  title: string;
  date: number;
  marks: EntryMark[];
  /** Where it differs from the language of the site's own words. */
  lang: string | undefined;
}

type Linked = Parameters<typeof marksOf>[0] & { id: string; date: number; lang?: string | undefined };

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

/** @param relatedTo ids by id; from titles and summaries alone where the bodies are not at hand */
export function composeReleasePages(library: Library, relatedTo: RelatedIds = composeRelated(library.releases, () => [])): ReleasePage[] {
  const photos = new Map(library.photos.map((photo) => [photo.id, photo]));
  const videos = new Map(library.videos.map((video) => [video.id, video]));
  const departments = new Map(library.departments.map((department) => [department.id, department]));
  const named = (list: Named[], ids: string[]) => ids.flatMap((id) => list.find((item) => item.id === id) ?? []);
  const clippings = Map.groupBy(library.coverage, ({ press }) => press);
  const { releases } = library;
  const byId = new Map(releases.map((release) => [release.id, release]));
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
      videos: release.videos.flatMap((id) => linkTo(videos.get(id), library)),
      clippings: (clippings.get(release.id) ?? []).map((clipping: Clipping) => ({ id: clipping.id, ...clippingItem(clipping, library.site) })),
      newer: linkTo(releases[index - 1], library)[0],
      older: linkTo(releases[index + 1], library)[0],
      related: (relatedTo[release.id] ?? []).flatMap((id) => linkTo(byId.get(id), library)),
    };
  });
}

function linkTo(entry: Linked | undefined, { site }: Pick<Library, 'site'>): EntryLink[] {
  return entry ? [{ id: entry.id, title: entry.title, date: entry.date, marks: marksOf(entry), lang: foreignLang(entry, site) }] : [];
}
