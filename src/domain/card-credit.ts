/** Whose a photo is and what may be done with it, short enough to stand on the picture itself. */
import type { Site } from '../collections/site.ts';
import { licenseOf, type PhotoItem } from './library.ts';
import { creditLine } from './photo-credit.ts';

/** `사진 음성군 홍보실 · 공공누리 제1유형`; what a machine made always says so. */
export function cardCredit(photo: PhotoItem, site: Site): string {
  const owner = photo.rights === 'own' && photo.credit === undefined && photo.photographer === undefined && !photo.aiGenerated ? `사진 ${site.publisher}` : undefined;
  const license = licenseOf(photo, site);
  const terms = license && `공공누리 제${license.type.slice('KOGL-'.length)}유형${license.ai ? ' · AI유형' : ''}`;
  return [owner ?? creditLine(photo), terms].filter((part) => part !== undefined).join(' · ');
}
