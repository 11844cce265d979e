/** What the press team reads at the end of a build: what went out, what was held and why, in Korean. */
import type { Held } from '../domain/compose-library.ts';
import { type Fault, faultLine } from '../domain/fault.ts';
import { koreanInstant } from '../domain/instant.ts';
import type { NextChange } from '../domain/next-change.ts';
import type { Leak } from '../integrations/leak-check.ts';
import type { SiteFile } from '../integrations/site-files.ts';
import type { SiteFault } from '../integrations/verify-site.ts';

const KINDS: readonly [name: string, pattern: RegExp][] = [
  ['보도자료', /^press\/\d{4}\/(?!\d\d\/)[^/]+\/index\.html$/],
  ['하루 묶음', /^press\/daily\//],
  ['보도자료 글(txt)', /^press\/.*\.txt$/],
  ['보도자료 묶음(ZIP)', /^press\/\d{4}\/.*\/kit\.zip$/],
  ['첨부 파일', /^press\/.*\/files\//],
  ['목록 쪽', /^press\//],
  ['소식지 쪽', /^newsletters\/(?:.*\/)?(?:index\.html|[^/]*\.js)$/],
  ['소식지 책(EPUB)', /^newsletters\/.*\.epub$/],
  ['소식지 책(PDF)', /^newsletters\/.*\.pdf$/],
  ['소식지 메일·요약', /^newsletters\//],
  ['영상', /^videos\//],
  ['사진 쪽', /^photos\//],
  ['사진 파일', /^pictures\//],
  ['공유 카드 묶음', /^cards\/.*\.zip$/],
  ['SNS 책상', /^cards\/(?:.*\/)?index\.html$/],
  ['공유 카드', /^cards\//],
  ['경로당 자막', /^iptv\//],
  ['구독(RSS 등)', /^feeds\//],
  ['찾기', /^search\//],
  ['사이트맵', /sitemap/],
  ['공개 데이터', /^data\//],
  ['그 밖', /./],
];

export interface OutputRow {
  kind: string;
  count: number;
  bytes: number;
  /** Spent on rendering; what was taken from the cache took none. */
  seconds: number;
}

export function outputRows(files: readonly SiteFile[], rendering: ReadonlyMap<string, number>): OutputRow[] {
  const rows = KINDS.map(([kind]) => ({ kind, count: 0, bytes: 0, seconds: 0 }));
  for (const { path, bytes } of files) {
    const row = rows[KINDS.findIndex(([, pattern]) => pattern.test(path))];
    if (row) {
      row.count += 1;
      row.bytes += bytes;
      row.seconds += rendering.get(path) ?? 0;
    }
  }
  return rows.filter(({ count }) => count > 0);
}

export function outputTable(files: readonly SiteFile[], rendering: ReadonlyMap<string, number>, seconds: readonly [step: string, seconds: number][]): string {
  const rows = outputRows(files, rendering);
  const sum = (field: 'count' | 'bytes' | 'seconds') => rows.reduce((total, row) => total + row[field], 0);
  const total = { kind: '모두', count: sum('count'), bytes: sum('bytes'), seconds: sum('seconds') };
  const line = (row: OutputRow) => `  ${padded(row.kind, 18)}${String(row.count).padStart(7)}개${size(row.bytes).padStart(12)}${row.seconds.toFixed(1).padStart(9)}초`;
  const times = seconds.map(([step, took]) => `${step} ${took.toFixed(1)}초`).join(' · ');
  return [...[...rows, total].map(line), `  단계별 시간: ${times}`].join('\n');
}

export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Hangul takes two columns in a terminal. */
function padded(text: string, columns: number): string {
  const width = [...text].reduce((sum, sign) => sum + (/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af]/.test(sign) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, columns - width));
}

const REASONS = {
  draft: '초안',
  scheduled: '예약',
  embargoed: '엠바고',
  withdrawn: '철회',
  consent: '동의 없음',
  'source-held': '함께 쓰는 글이 아직 공개 전',
  fault: '오류로 보류',
} as const satisfies Record<Held['reason'], string>;

/** Faulty entries first, each with its first fault. */
export function heldLines(held: readonly Held[], faults: readonly Fault[], contentName: string): string[] {
  const ordered = held.toSorted((a, b) => Number(b.reason === 'fault') - Number(a.reason === 'fault'));
  return ordered.map(({ source, reason, until }) => {
    const fault = reason === 'fault' ? faults.find((candidate) => candidate.source === source && candidate.severity === 'error') : undefined;
    const when = until === null ? '' : ` – ${koreanInstant(until)}부터 공개`;
    return `  ${REASONS[reason]}: ${source}${when}${fault ? `\n    ${faultLine(fault, contentName)}` : ''}`;
  });
}

const CHANGES: Readonly<Record<string, string>> = { opens: '공개', withdrawn: '철회', closes: '마감', corrected: '정정', consent: '동의', cards: '카드 정리', kit: '보도자료 묶음 정리', 'news-sitemap': '뉴스 사이트맵에서 빠짐', dates: '공모·행사 상태' };

/** `press:2026/11-25-kimjang opens` → `press:2026/11-25-kimjang 공개` */
function changeWords(reason: string): string {
  return reason.replace(/ ([\w-]+)$/, (whole, word: string) => (CHANGES[word] === undefined ? whole : ` ${CHANGES[word]}`));
}

export function nextChangeLine(change: NextChange | null): string {
  return change ? `다음에 바뀌는 때: ${koreanInstant(change.at)} (${change.reasons.slice(0, 3).map(changeWords).join(', ')}${change.reasons.length > 3 ? ` 등 ${change.reasons.length}건` : ''})` : '앞으로 저절로 바뀔 것은 없습니다.';
}

const SITE_RULES = {
  undeclared: '어느 글에서 나왔는지 알 수 없는 파일입니다',
  absent: '만들어졌어야 할 파일이 없습니다',
  link: '없는 곳을 가리키는 링크입니다',
  id: '한 쪽에 같은 id가 두 번 있습니다',
  xml: 'XML 형식이 깨졌습니다',
  json: 'JSON 형식이 깨졌습니다',
} as const satisfies Record<SiteFault['rule'], string>;

export function siteFaultLine({ path, rule, detail }: SiteFault): string {
  return `${path} – ${SITE_RULES[rule]}${detail ? ` (${detail})` : ''}. 소식 개발자에게 이 줄을 알려 주세요.`;
}

export function leakLine({ path, where, source }: Leak): string {
  return `${path}${where ? ` (${where})` : ''} – 공개 전이거나 내려진 "${source}"의 내용이 들어 있습니다. 그 내용을 옮겨 적은 글이 있는지 확인하세요.`;
}

export function unreadableLine({ path, where }: { path: string; where: string; reason: string }): string {
  return `${path}${where ? ` (${where})` : ''} – 안을 들여다볼 수 없어 공개 전 내용이 들어 있는지 확인하지 못했습니다. 암호를 푼 파일로 바꾸거나 내용을 직접 확인하세요.`;
}
