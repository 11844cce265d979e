/** One release in a day's bundle: its line of the list and its row of the table. */
import { type EntryMark, foreignLang } from './entry-item.ts';
import { correctionNote } from './correction-note.ts';
import type { Instant } from './instant.ts';
import type { Library, PhotoItem, Release } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { pressPhotos } from './release-document.ts';

export interface BundleItem {
  /** From 1, through all sections of the day. */
  number: number;
  id: string;
  title: string;
  subtitles: string[];
  date: Instant;
  /** Said at the title: `오전 10시 제공`. */
  hour: string | undefined;
  marks: EntryMark[];
  corrections: { label: string; text: string }[];
  /** 구분: whether it tells of something that takes place at a time. */
  kind: '일반' | '행사';
  materials: Materials;
  department: string;
  team: string | undefined;
  phone: string | undefined;
  hasKit: boolean;
  lang: string | undefined;
}

/** What the table answers with ○ and ×. */
export interface Materials {
  /** 자료: the text itself. */
  text: boolean;
  /** Files that come along with the text. */
  attachments: number;
  /** Photos that the press may have in print size. */
  photos: number;
  videos: number;
}

export type ItemContext = Pick<Library, 'site' | 'departments'> & { photos: ReadonlyMap<string, PhotoItem> };

/** What is not the release's own to say, but the bundle's. */
export type ItemPlace = Pick<BundleItem, 'number' | 'hour' | 'marks' | 'hasKit'>;

export function bundleItem(release: Release, place: ItemPlace, context: ItemContext): BundleItem {
  const office = context.departments.find(({ id }) => id === release.department);
  const team = office?.teams.find(({ id }) => id === release.team);
  return {
    ...place,
    id: release.id,
    title: release.title,
    subtitles: release.subtitle,
    date: release.date,
    corrections: release.corrections.map(correctionNote),
    kind: release.event ? '행사' : '일반',
    materials: {
      text: release.summary !== '',
      attachments: release.attachments.length,
      photos: pressPhotos(release, context.site, context.photos).length,
      videos: release.videos.length,
    },
    department: office?.name ?? release.department,
    team: team?.name,
    phone: release.contact?.phone ?? team?.phone ?? release.responsible?.phone,
    lang: foreignLang(release, context.site),
  };
}

export function bundleSources(releases: readonly Release[], { site, photos }: Pick<ItemContext, 'photos' | 'site'>): SourceName[] {
  return releases.flatMap((release): SourceName[] => [`press:${release.id}`, ...pressPhotos(release, site, photos).map(({ id }): SourceName => `photo:${id}`), ...release.videos.map((id): SourceName => `video:${id}`)]);
}
