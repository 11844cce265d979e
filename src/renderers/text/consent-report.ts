/** The ledger at a glance, as the office reads it in a terminal. It names models by their aliases and ids alone. */
import type { ConsentChannel } from '../../collections/publishing.ts';
import { type ConsentReport, type ConsentStanding, type Standing, STANDINGS } from '../../domain/consent-report.ts';
import { koreanDay } from '../../domain/instant.ts';

export const STANDING_LABELS = {
  guardian: '보호자 동의가 없어 쓸 수 없음',
  'ending-30': '30일 안에 끝남',
  'ending-60': '60일 안에 끝남',
  'ending-90': '90일 안에 끝남',
  'in-force': '쓸 수 있음',
  'not-begun': '아직 시작 전',
  'left-service': '퇴직으로 끝남',
  withdrawn: '거두어들임',
  ended: '기간이 끝남',
} as const satisfies Record<Standing, string>;

export const CHANNEL_LABELS = { web: '누리집', newsletter: '소식지', press: '언론 제공', sns: 'SNS', video: '영상', iptv: 'IPTV' } as const satisfies Record<ConsentChannel, string>;

export function renderConsentReport({ standings, without }: ConsentReport): string {
  const groups = STANDINGS.flatMap((standing) => {
    const rows = standings.filter((row) => row.standing === standing);
    return rows.length > 0 ? [`${STANDING_LABELS[standing]} (${rows.length}건)`, ...rows.flatMap(rowLines), ''] : [];
  });
  const bare = without.length > 0 ? [`동의가 하나도 없음 (${without.length}명)`, ...without.map(({ model, alias, photos }) => `  ${alias} (${model}) · ${photosInWords(photos)}`), ''] : [];
  const lines = [...groups, ...bare];
  return lines.length > 0 ? lines.join('\n').trimEnd() : '대장에 아무도 없습니다.';
}

function rowLines({ alias, model, from, until, channels, photos }: ConsentStanding): string[] {
  return [`  ${alias} (${model}) · ${koreanDay(from)}부터 ${koreanDay(until)}까지 · ${channels.map((channel) => CHANNEL_LABELS[channel]).join(', ')}`, `    ${photosInWords(photos)}`];
}

function photosInWords(photos: readonly string[]): string {
  return photos.length > 0 ? `사진 ${photos.length}장: ${photos.join(', ')}` : '걸린 사진 없음';
}
