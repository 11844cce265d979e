/** The words under a photo. */
import type { PhotoItem } from './library.ts';

/** `사진 음성군 홍보실`; without a credit nothing, for the office's own are credited on the photo's page. */
export function creditLine(photo: Pick<PhotoItem, 'credit' | 'photographer'>): string | undefined {
  const by = [photo.credit, photo.photographer].filter((name) => name !== undefined);
  return by.length ? `사진 ${[...new Set(by)].join(' · ')}` : undefined;
}
