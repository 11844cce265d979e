/**
 * Pictures and videos as readers and agencies take them: with their size, what
 * they show, who made them and what may be done with them. Media RSS and the
 * attachments of a JSON Feed are both written from this.
 */
import type { Site } from '../../collections/site.ts';
import { secondsOf } from '../duration.ts';
import { copyrightNotice, licenseAddress, licenseName } from '../kogl.ts';
import { licenseOf, type PhotoItem, type VideoItem } from '../library.ts';
import { absolute } from '../permalink.ts';
import { pictureSet, type Rendition } from '../picture.ts';
import type { FeedImage, FeedSources } from './feed.ts';

export interface FeedMedia {
  medium: 'image' | 'video';
  title: string;
  /** What the picture shows, for those who do not see it; of a video what it is about. */
  description: string;
  credit: string;
  copyright: string | undefined;
  license: { name: string; url: string } | undefined;
  language: string;
  /** One picture in its sizes, the largest first. A video is played elsewhere and has none. */
  files: FeedMediaFile[];
  thumbnail?: Omit<FeedImage, 'alt'> | undefined;
  player?: string | undefined;
  /** In seconds. */
  duration?: number | undefined;
}

export interface FeedMediaFile {
  /** Absolute. */
  url: string;
  type: string;
  width: number;
  height: number;
  /** Where it has been made already. */
  bytes?: number | undefined;
}

/** Of a release with dozens of pictures a reader is sent no more. */
export const MEDIA_OF_A_RELEASE = 10;

/** @param sizes `all` for those who choose one, `largest` where the picture only goes along; undefined where the web may not show it */
export function photoMedia(photo: PhotoItem, sizes: 'all' | 'largest', site: Site, bytes: FeedSources['bytes']): FeedMedia | undefined {
  const renditions = (pictureSet(photo, 'web')?.jpeg ?? []).toReversed();
  const smallest = renditions.at(-1);
  if (!smallest) return undefined;
  const file = ({ path, width, height }: Rendition): FeedMediaFile => ({ url: absolute(site, path), type: 'image/jpeg', width, height, bytes: bytes?.(path) });
  return {
    medium: 'image',
    title: photo.title,
    description: photo.alt,
    ...termsOf(photo, site),
    credit: photo.credit ?? photo.photographer ?? site.publisher,
    files: (sizes === 'all' ? renditions : renditions.slice(0, 1)).map(file),
    thumbnail: { url: absolute(site, smallest.path), width: smallest.width, height: smallest.height },
  };
}

/** @param image the thumbnail, where both the web and videos may show it */
export function videoMedia(video: VideoItem, image: FeedImage | undefined, site: Site): FeedMedia {
  return {
    medium: 'video',
    title: video.title,
    description: video.description ?? video.title,
    ...termsOf(video, site),
    credit: video.credit ?? site.publisher,
    files: [],
    thumbnail: image && { url: image.url, width: image.width, height: image.height },
    player: `https://www.youtube-nocookie.com/embed/${video.youtubeId}`,
    duration: secondsOf(video.duration),
  };
}

function termsOf(work: PhotoItem | VideoItem, site: Site): Pick<FeedMedia, 'copyright' | 'license' | 'language'> {
  const license = licenseOf(work, site);
  return { copyright: copyrightNotice(work, site), license: license && { name: licenseName(license), url: licenseAddress(license) }, language: work.lang ?? site.lang };
}
