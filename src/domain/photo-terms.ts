/** What may be done with a photo, and what is written beside it, in words. */
import type { Site } from '../collections/site.ts';
import { seoulDay } from './instant.ts';
import { licenseSentences, licenseTypeName } from './kogl.ts';
import { type Library, licenseOf, type PhotoItem } from './library.ts';
import { absolute, path } from './permalink.ts';
import { GENERATED } from './photo-credit.ts';

/** `음성군 홍보실 · 홍길동` */
export function creditOf({ credit, photographer, rights }: PhotoItem, { site }: Pick<Library, 'site'>): string | undefined {
  const named = [credit ?? (rights === 'own' ? site.publisher : undefined), photographer].filter((name) => name !== undefined);
  return named.length > 0 ? [...new Set(named)].join(' · ') : undefined;
}

/** What others gave does not carry the office's licence; and a licence is no leave of the persons shown. */
export function photoTerms(photo: PhotoItem, site: Site): string[] {
  const license = licenseOf(photo, site);
  const persons = photo.people === 'persons' ? ['나온 사람의 초상권은 이 조건과 따로 있습니다. 광고에 쓰거나 나온 사람을 깎아내리는 데 쓸 수 없습니다.'] : [];
  if (license) return [...licenseSentences(license), ...persons];
  return [`${photo.credit ?? '저작권자'}에게서 제공받은 사진으로, ${site.publisher}의 공공누리 이용 조건이 적용되지 않습니다. 쓰려면 저작권자의 허락을 받아야 합니다.`, ...persons];
}

export interface CreditLine {
  /** Where it is written. */
  label: string;
  text: string;
}

/** Short as newspapers write it, and whole as the licence asks for. What a machine made says so in both. */
export function creditLines(photo: PhotoItem, site: Site): CreditLine[] {
  const credit = creditOf(photo, { site });
  const license = licenseOf(photo, site);
  const generated = photo.aiGenerated ? [GENERATED] : [];
  const short = credit === undefined ? [] : [{ label: '신문·방송', text: [`사진=${credit}`, ...generated].join(', ') }];
  const whole = [credit ?? site.publisher, `「${photo.title}」(${takenYear(photo)})`, ...generated, ...(license ? [licenseTypeName(license.type)] : []), absolute(site, path.photo(photo.id))];
  return [...short, { label: '누리집·책자', text: whole.join(', ') }];
}

function takenYear({ takenAt }: Pick<PhotoItem, 'takenAt'>): string {
  return ('day' in takenAt ? takenAt.day : seoulDay(takenAt.at)).slice(0, 4);
}
