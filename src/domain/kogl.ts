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

/** `공공누리 제1유형(출처표시)` */
export function licenseTypeName(type: LicenseType): string {
  const { number, terms } = TERMS[type];
  return `공공누리 제${number}유형(${terms})`;
}

/** `공공누리 제1유형(출처표시)`, with ` · AI유형` where the work may train models. */
export function licenseName({ type, ai }: License): string {
  return `${licenseTypeName(type)}${ai ? ' · AI유형' : ''}`;
}

/** The marks of the conditions, as the licence's own signs name them: `출처표시`, `상업적 이용금지`, `변경금지`; of type 0 `자유이용`; `AI 학습` where it may be learned from. */
export function licenseMarks({ type, ai }: License): string[] {
  return [...TERMS[type].terms.split('+'), ...(ai || type === 'KOGL-0' ? ['AI 학습'] : [])];
}

/** What may be done and what must be done, a sentence each. */
export function licenseSentences({ type, ai }: License): string[] {
  if (type === 'KOGL-0') return ['누구나 조건 없이 쓸 수 있습니다. 출처를 적지 않아도 됩니다.', '상업적으로 쓰거나 고쳐 써도 됩니다.', LEARNING];
  const forbids = { commerce: type === 'KOGL-2' || type === 'KOGL-4', change: type === 'KOGL-3' || type === 'KOGL-4' };
  return [
    '출처를 적으면 누구나 허락을 따로 받지 않고 쓸 수 있습니다.',
    forbids.commerce ? '상업적으로는 쓸 수 없습니다.' : '상업적으로 써도 됩니다.',
    forbids.change ? '자르거나 고치지 않고 그대로 써야 합니다.' : '자르거나 고쳐 써도 됩니다.',
    ...(ai ? [LEARNING] : []),
  ];
}

/** Whatever else the type forbids: the mark of 2026 frees learning alone. */
const LEARNING = '인공지능(AI) 학습에는 조건 없이 쓸 수 있습니다.';

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
