/** The words under a photo. */
import type { ConsentChannel } from '../collections/publishing.ts';
import type { PhotoItem } from './library.ts';
import { pictureSet } from './picture.ts';
import type { Figure } from './prose.ts';

export const GENERATED = '인공지능으로 만든 이미지';

/** `사진 음성군 홍보실`; without a credit nothing, for the office's own are credited on the photo's page. What a machine made always says so. */
export function creditLine(photo: Pick<PhotoItem, 'credit' | 'photographer' | 'aiGenerated'>): string | undefined {
  const by = [...new Set([photo.credit, photo.photographer].filter((name) => name !== undefined))];
  const parts = [...(by.length > 0 ? [`사진 ${by.join(' · ')}`] : []), ...(photo.aiGenerated ? [GENERATED] : [])];
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** A photo with its words, where the channel may show it. */
export function figureOf(photo: PhotoItem, channel: ConsentChannel, alt?: string): Figure | undefined {
  const picture = pictureSet(photo, channel);
  return picture && { picture, alt: alt || photo.alt, caption: photo.caption, credit: creditLine(photo) };
}

/** Photos in a row under one caption: what each would say alone is said once for all. */
export function rowOf(figures: readonly Figure[], caption: string | undefined): { figures: Figure[]; caption: string | undefined; credit: string | undefined } {
  if (caption === undefined) return { figures: [...figures], caption, credit: undefined };
  const credits = [...new Set(figures.flatMap(({ credit }) => credit ?? []))];
  return { figures: figures.map(({ picture, alt }) => ({ picture, alt, caption: undefined, credit: undefined })), caption, credit: credits.length > 0 ? credits.join(' · ') : undefined };
}
