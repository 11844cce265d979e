import type { PhotoItem } from './library.ts';

/** `김장 나눔 (사진: 홍길동)` */
export function captionLine(photo: Pick<PhotoItem, 'title' | 'caption' | 'credit' | 'photographer' | 'aiGenerated'>): string {
  const by = photo.credit ?? photo.photographer;
  const marks = [...(by === undefined ? [] : [`사진: ${by}`]), ...(photo.aiGenerated ? ['인공지능으로 만든 이미지'] : [])];
  return `${photo.caption ?? photo.title}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}
