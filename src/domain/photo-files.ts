/** The files of a photo to take along, the largest first, and what each is good for. */
import type { Site } from '../collections/site.ts';
import type { PhotoItem } from './library.ts';
import { pictureSet, printDownload, type Rendition } from './picture.ts';

export interface PhotoFile {
  label: string;
  rendition: Rendition;
}

/** As JPEG, which every program opens. */
export function photoFiles(photo: PhotoItem, site: Site): PhotoFile[] {
  const print = printDownload(photo, site);
  const screen = pictureSet(photo, 'web')?.jpeg.toReversed() ?? [];
  return [...(print ? [{ label: '인쇄용', rendition: print }] : []), ...screen.map((rendition) => ({ label: labelOf(rendition), rendition }))];
}

function labelOf({ width }: Rendition): string {
  if (width > 960) return '큰 화면용';
  return width > 480 ? '누리집·블로그용' : '작은 그림';
}
