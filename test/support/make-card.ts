import sharp from 'sharp';
import type { CardFormat, CardSpec } from '../../src/domain/card.ts';
import { CARD_SIZES } from '../../src/domain/card.ts';

export const CARD_FORMATS = Object.keys(CARD_SIZES) as CardFormat[];
export const SLIDE_FORMATS = ['feed', 'square', 'story'] as const satisfies readonly CardFormat[];

/** A round mark in one colour. */
export const MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="30" fill="#0b4f5c"/></svg>';

export function makeCard(changes: Partial<CardSpec> = {}): CardSpec {
  return { format: 'og', template: 'news', entry: 'press:2026/11-22-winter-care', title: '음성군, 10월 15일까지 여름철 자연재난 비상근무 돌입', label: '주요 군정', date: '2026. 11. 22.(일)', office: '음성군 소식', color: '#0b4f5c', mark: MARK, lang: 'ko', ...changes };
}

/** Everything that any template shows. */
export const ALL_FACTS: Partial<CardSpec> = {
  date: '2026. 11. 28.(토) 오전 10시 30분 ~ 2026. 12. 11.(금) 오후 6시',
  place: '음성읍 설성공원 야외음악당 일원',
  length: '1:12:05',
  apply: { period: '2026. 11. 23.(월) 오전 9시 ~ 2026. 12. 11.(금) 오후 6시', how: '군 누리집이나 읍·면 행정복지센터에서 방문 신청' },
  figure: { value: '1억 2,840만 원', label: '올해 모인 고향사랑기부금' },
  quote: { text: '이불 빨래가 제일 큰 걱정이었는데, 마을회관 앞까지 와 주니 이렇게 고마울 수가 없어요.', who: '소이면 주민 감나무 님' },
};

/** A picture whose left half is red and whose right half is blue. */
export async function twoHalves(width = 800, height = 400): Promise<Uint8Array> {
  const blue = await sharp({ create: { width: width / 2, height, channels: 3, background: '#0000ff' } }).png().toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([{ input: blue, left: width / 2, top: 0 }]).jpeg().toBuffer();
}

export function plainPhoto(background: string, width = 600, height = 400): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background } }).png().toBuffer();
}

/** The hardest to compress, and to write on. */
export function noisePhoto(): Promise<Uint8Array> {
  return sharp({ create: { width: 600, height: 450, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 90 } } }).png({ compressionLevel: 0 }).toBuffer();
}
