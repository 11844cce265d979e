/** Which photos are published on which channels: what some open page shows, and no more. */
import type { ConsentChannel } from '../collections/publishing.ts';
import type { Library, PhotoItem } from './library.ts';
import { type Rendition, pictureSet, printDownload } from './picture.ts';

export interface PlannedRendition {
  photo: PhotoItem;
  rendition: Rendition;
}

export function planRenditions(library: Library): PlannedRendition[] {
  const inIssues = photosOfIssues(library);
  const thumbnails = new Set(library.videos.flatMap(({ thumbnail }) => thumbnail ?? []));
  const channelsOf = (photo: PhotoItem): ConsentChannel[] => [
    'web',
    ...(inIssues.has(photo.id) ? (['newsletter'] as const) : []),
    ...(thumbnails.has(photo.id) ? (['video'] as const) : []),
  ];
  return library.photos.flatMap((photo) => {
    const sets = channelsOf(photo).flatMap((channel) => pictureSet(photo, channel) ?? []);
    const print = printDownload(photo, library.site);
    return [...sets.flatMap(({ webp, jpeg }) => [...webp, ...jpeg]), ...(print ? [print] : [])].map((rendition) => ({ photo, rendition }));
  });
}

/** Photos that an issue shows: its own, its articles', and those of the releases and videos that it carries. */
function photosOfIssues(library: Library): Set<string> {
  const releases = new Map(library.releases.map((release) => [release.id, release]));
  const articles = new Map(library.articles.map((article) => [article.id, article]));
  const videos = new Map(library.videos.map((video) => [video.id, video]));
  const shown = new Set<string>();
  const show = (ids: readonly (string | undefined)[]) => {
    for (const id of ids) if (id !== undefined) shown.add(id);
  };
  for (const issue of library.issues) {
    show([issue.cover]);
    for (const item of issue.sections.flatMap(({ items }) => items)) {
      if (item.kind === 'photos') show(item.ids);
      else if (item.kind === 'video') show([videos.get(item.id)?.thumbnail]);
      else if (item.kind !== 'withdrawn') {
        const entry = item.kind === 'press' ? releases.get(item.id) : articles.get(item.id);
        show([...(entry?.photos ?? []), ...(entry?.bodyPhotos ?? [])]);
      }
    }
  }
  return shown;
}
