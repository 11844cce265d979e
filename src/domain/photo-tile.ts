/** A photo in a list: a small picture with its title, in the pages that are built and in what the gallery's script finds. */
import { type Day, seoulDay } from './instant.ts';
import type { PhotoItem } from './library.ts';
import { blurClasses, focalClasses } from './picture-blur.ts';
import { type PictureSet, tilePicture } from './picture.ts';

export interface PhotoTile {
  id: string;
  title: string;
  lang?: string | undefined;
  /** When it became public. */
  day: Day;
  isGenerated: boolean;
  /** The first ten digits of the original's digest. */
  digest: string;
  width: number;
  height: number;
  blur?: string | undefined;
  focalPoint?: { x: number; y: number } | undefined;
}

/** Of a photo that the web may show. */
export function tileOf({ id, title, lang, date, aiGenerated, picture, focalPoint }: PhotoItem): PhotoTile {
  const { digest, width, height, blur } = picture;
  return { id, title, lang, day: seoulDay(date), isGenerated: aiGenerated, digest: digest.slice(0, 10), width, height, blur, focalPoint };
}

export function pictureOfTile({ id, ...tile }: PhotoTile): PictureSet {
  return tilePicture(id, tile);
}

/** What its frame looks like until the picture has come, and what of the picture must not be cut off. */
export function classesOfTile({ blur, focalPoint }: Pick<PhotoTile, 'blur' | 'focalPoint'>): string[] {
  const colors = blur === undefined ? [] : blurClasses(blur);
  return [...(colors.length > 0 ? ['blur', ...colors] : []), ...(focalPoint ? ['focal', ...focalClasses(focalPoint)] : [])];
}
