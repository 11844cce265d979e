/**
 * The Korea Open Government License in words: types 1 to 4, type 0 (no
 * conditions) and the AI-training mark, both of 2026 (https://www.kogl.or.kr/info/license.do).
 */
import type { License, LicenseType } from '../collections/publishing.ts';
import type { Site } from '../collections/site.ts';
import { licenseOf } from './library.ts';

const TERMS = {
  'KOGL-0': { number: 0, terms: '자유이용', address: 'https://www.kogl.or.kr/info/license.do' },
  'KOGL-1': { number: 1, terms: '출처표시', address: 'https://www.kogl.or.kr/info/licenseType1.do' },
  'KOGL-2': { number: 2, terms: '출처표시+상업적 이용금지', address: 'https://www.kogl.or.kr/info/licenseType2.do' },
  'KOGL-3': { number: 3, terms: '출처표시+변경금지', address: 'https://www.kogl.or.kr/info/licenseType3.do' },
  'KOGL-4': { number: 4, terms: '출처표시+상업적 이용금지+변경금지', address: 'https://www.kogl.or.kr/info/licenseType4.do' },
} as const satisfies Record<LicenseType, { number: number; terms: string; address: string }>;

/** `공공누리 제1유형(출처표시)`, with ` · AI유형` where the work may train models. */
export function licenseName({ type, ai }: License): string {
  const { number, terms } = TERMS[type];
  return `공공누리 제${number}유형(${terms})${ai ? ' · AI유형' : ''}`;
}

/** Where the terms are explained. */
export function licenseAddress({ type }: License): string {
  return TERMS[type].address;
}

type Work = Parameters<typeof licenseOf>[0] & { credit?: string | undefined };

/** `© 음성군 홍보실`; undefined where it is not known whose work it is. */
export function copyrightNotice(work: Work, site: Site): string | undefined {
  const holder = work.rights === 'own' ? site.publisher : work.credit;
  return holder && `© ${holder}`;
}

/** One line on what may be done with a work, for outputs that travel without the site around them. */
export function rightsLine(work: Work, site: Site): string {
  const license = licenseOf(work, site);
  if (license) return `이용 조건: ${licenseName(license)} · 출처: ${work.credit ?? site.publisher}`;
  return `${work.credit === undefined ? '' : `제공: ${work.credit} · `}이용하려면 저작권자의 허락을 받아야 합니다.`;
}
