/** The ledger at a glance, as the office reads it in a terminal. It names models by their aliases and ids alone, others by their place in a photo. */
import type { ConsentChannel } from '../../collections/publishing.ts';
import { type ConsentReport, type ConsentStanding, type PaperStanding, type Standing, STANDINGS } from '../../domain/consent-report.ts';
import { koreanDay } from '../../domain/instant.ts';

export const STANDING_LABELS = {
  guardian: '보호자 동의가 없어 쓸 수 없음',
  incomplete: '채널이나 날짜를 적지 않아 쓸 수 없음',
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

export function renderConsentReport({ standings, without, papers }: ConsentReport): string {
  const groups = STANDINGS.flatMap((standing) => {
    const rows = standings.filter((row) => row.standing === standing);
    const others = papers.filter((row) => row.standing === standing);
    return rows.length + others.length > 0 ? [`${STANDING_LABELS[standing]} (${rows.length + others.length}건)`, ...rows.flatMap(rowLines), ...others.map(paperLine), ''] : [];
  });
  const bare = without.length > 0 ? [`동의가 하나도 없음 (${without.length}명)`, ...without.map(({ model, alias, photos }) => `  ${alias} (${model}) · ${photosInWords(photos)}`), ''] : [];
  const lines = [...groups, ...bare];
  return lines.length > 0 ? lines.join('\n').trimEnd() : '대장에 아무도 없습니다.';
}

function rowLines({ alias, model, from, until, channels, photos }: ConsentStanding): string[] {
  return [`  ${alias} (${model}) · ${koreanDay(from)}부터 ${koreanDay(until)}까지 · ${channels.map((channel) => CHANNEL_LABELS[channel]).join(', ')}`, `    ${photosInWords(photos)}`];
}

function paperLine({ photo, person, from, until, channels }: PaperStanding): string {
  const days = [from === undefined ? '' : `${koreanDay(from)}부터`, until === undefined ? '' : `${koreanDay(until)}까지`].filter(Boolean).join(' ');
  return [`  사진 ${photo}의 ${person}번째 사람`, days || '날짜 없음', channels.map((channel) => CHANNEL_LABELS[channel]).join(', ') || '채널 없음'].join(' · ');
}

function photosInWords(photos: readonly string[]): string {
  return photos.length > 0 ? `사진 ${photos.length}장: ${photos.join(', ')}` : '걸린 사진 없음';
}
