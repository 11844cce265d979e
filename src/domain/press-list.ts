/** Releases as lists show them. */
import { type EntryItem, excerpt, foreignLang, marksOf } from './entry-item.ts';
import { sectionLabel } from './labels.ts';
import type { Library, PhotoItem, Release } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { path } from './permalink.ts';
import { pictureSet, type PictureSet } from './picture.ts';

export interface ListOptions {
  summary?: boolean | undefined;
  picture?: boolean | undefined;
}

/** Makes the items of one library; what it looks up by id is indexed once. */
export function pressItems(library: Library): (release: Release, options?: ListOptions) => EntryItem {
  const departments = new Map(library.departments.map(({ id, name }) => [id, name]));
  const photos = new Map(library.photos.map((photo) => [photo.id, photo]));
  return (release, { summary = false, picture = false } = {}) => ({
    path: path.release(release.id),
    title: release.title,
    date: release.date,
    facts: [sectionLabel(release.section, library.site), departments.get(release.department) ?? release.department],
    marks: marksOf(release),
    summary: summary && release.summary !== '' ? excerpt(release.summary) : undefined,
    picture: picture ? leadPicture(release, photos)?.picture : undefined,
    lang: foreignLang(release, library.site),
  });
}

export interface LeadPicture {
  photo: PhotoItem;
  picture: PictureSet;
}

/** The first photo of a release that may be shown on the web. */
export function leadPicture(release: Pick<Release, 'photos' | 'bodyPhotos'>, photos: ReadonlyMap<string, PhotoItem>): LeadPicture | undefined {
  for (const id of [...release.photos, ...release.bodyPhotos]) {
    const photo = photos.get(id);
    const picture = photo && pictureSet(photo, 'web');
    if (picture) return { photo, picture };
  }
  return undefined;
}

/** What a list is made from; a list that shows pictures names their photos too. */
export function listSources(releases: readonly Pick<Release, 'id'>[], items: readonly EntryItem[] = []): SourceName[] {
  return [...releases.map(({ id }): SourceName => `press:${id}`), ...items.flatMap(({ picture }): SourceName[] => (picture ? [`photo:${picture.photo}`] : []))];
}
