/** The take-down sheet as a list to work through and as a table for Excel. */
import { koreanInstant, readInstant } from '../../domain/instant.ts';
import type { HandedOutKind } from '../../domain/take-down/handed-out.ts';
import { type Cause, causeWords, endedWords, type TakeDown, wentOut } from '../../domain/take-down/take-down.ts';
import type { Vanished, VanishedFile } from '../../domain/take-down/take-down-record.ts';
import { csvOf } from '../../infra/csv.ts';
import { sha256 } from '../../infra/file-digest.ts';

export interface TakeDownSheet {
  /** What is still to be done. */
  open: readonly TakeDown[];
  /** What people said they have seen to. */
  done: readonly TakeDown[];
  /** The latest build first. */
  vanished: readonly Vanished[];
}

/** A short name for a row, the same in every build: what `npm run consent -- done` takes. */
export function takeDownCode({ kind, source, url }: Pick<TakeDown, 'kind' | 'source' | 'url'>): string {
  return sha256(JSON.stringify([kind, source ?? '', url])).slice(0, 8);
}

const SECTIONS: readonly { title: string; kinds: readonly HandedOutKind[]; todo: string }[] = [
  { title: 'SNS에 올린 것', kinds: ['post'], todo: '주소로 찾아가 내린 뒤, 그 아래의 명령으로 적어 두세요.' },
  { title: '소식지에 실려 나간 것', kinds: ['issue'], todo: '남은 책과 인쇄물을 더 나누어 주지 마세요. 마쳤으면 npm run consent -- done <번호> 로 적어 두세요.' },
  { title: '언론에 준 것', kinds: ['kit', 'bundle', 'sent'], todo: '받은 곳에 쓰지 말아 달라고 알리세요. 마쳤으면 npm run consent -- done <번호> 로 적어 두세요.' },
];

export function renderTakeDownMarkdown({ open, done, vanished }: TakeDownSheet): string {
  const sections = SECTIONS.flatMap(({ title, kinds, todo }) => {
    const rows = open.filter(({ kind }) => kinds.includes(kind));
    return rows.length > 0 ? [`## ${title} ${rows.length}건`, '', todo, '', ...rows.flatMap((row) => rowLines(row, ' ')), ''] : [];
  });
  return [
    '# 내려야 할 것',
    '',
    '이 파일은 누리집에 올리지 마세요. 일을 마친 것은 다음 빌드부터 빠집니다.',
    '',
    ...(sections.length > 0 ? sections : ['사람이 내려야 할 것이 없습니다.', '']),
    ...vanishedSection(vanished),
    ...(done.length > 0 ? [`## 마친 것 ${done.length}건`, '', ...done.flatMap((row) => rowLines(row, 'x')), ''] : []),
  ].join('\n');
}

function rowLines(row: TakeDown, mark: ' ' | 'x'): string[] {
  const noted = row.kind === 'post' && row.source !== undefined && mark === ' ' ? [`  - 내린 뒤: \`npm run posted -- --down ${word(row.source)} ${word(row.url)}\``] : [];
  return [`- [${mark}] ${plain(`${row.place}: ${row.title}`)} (${wentOut(row)}, 번호 ${takeDownCode(row)})`, `  - ${row.url}`, `  - ${plain(endedWords(row))}`, ...noted];
}

function vanishedSection(vanished: readonly Vanished[]): string[] {
  if (vanished.length === 0) return [];
  const groups = vanished.flatMap(({ at, cause, files }) => [
    `### ${builtAt(at)} 빌드: ${plain(causeWords(cause))}`,
    '',
    ...pathsList('사라진 파일', files.filter(({ isGone }) => isGone)),
    ...pathsList('사진이나 글만 빠진 곳', files.filter(({ isGone }) => !isGone)),
  ]);
  return ['## 누리집에서 사라진 것', '', '할 일은 없습니다. CDN을 쓰면 이 주소들의 캐시를 비우세요. 파일마다의 목록은 CSV에 있습니다.', '', ...groups];
}

/** The sizes of one picture are one line. */
function pathsList(title: string, files: readonly VanishedFile[]): string[] {
  if (files.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const place = path.startsWith('pictures/') ? `${path.slice(0, path.lastIndexOf('/') + 1)}` : path;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [`${title} ${files.length}개`, '', ...[...counts].map(([place, count]) => `- /${place.replace(/(^|\/)index\.html$/, '$1')}${count > 1 ? ` (크기별 파일 ${count}개)` : ''}`), ''];
}

/** A word of a command, as the shells of Linux and of Windows take it. */
function word(text: string): string {
  return /^[\p{L}\p{N}:/._=%@+-]+$/u.test(text) ? text : `"${text.replace(/["`$\\]/g, (sign) => encodeURIComponent(sign))}"`;
}

/** Titles and reasons are the office's own words; in a list they stay one line of plain text. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[<>`*[\]\\|]/g, (sign) => `\\${sign}`);
}

function builtAt(iso: string): string {
  const reading = readInstant(iso);
  return reading.ok ? koreanInstant(reading.at) : iso;
}

export function renderTakeDownCsv({ open, done, vanished }: TakeDownSheet): string {
  const rows = (items: readonly TakeDown[], state: string) => items.map((row) => [state, KIND_WORDS[row.kind], row.place, row.title, row.url, koreanInstant(row.at), koreanInstant(row.since), row.causes.map(causeWords).join(' · '), peopleOf(row.causes), photosOf(row.causes), row.source ?? '', takeDownCode(row)]);
  const gone = vanished.flatMap(({ at, cause, files }) => files.map(({ path, isGone }) => ['사라짐', '누리집', isGone ? '파일이 사라짐' : '사진만 빠짐', '', `/${path}`, '', builtAt(at), causeWords(cause), peopleOf([cause]), photosOf([cause]), cause.kind === 'entry' ? cause.source : '', '']));
  return csvOf([['할 일', '종류', '어디', '제목', '주소', '나간 때', '쓰지 않는 때', '까닭', '사람', '사진', '글', '번호'], ...rows(open, '내릴 것'), ...rows(done, '마침'), ...gone]);
}

const KIND_WORDS = { post: 'SNS', issue: '소식지', kit: '언론 제공', bundle: '언론 제공(하루 묶음)', sent: '언론 제공(미리 보냄)' } as const satisfies Record<HandedOutKind, string>;

function peopleOf(causes: readonly Cause[]): string {
  const people = causes.flatMap((cause) => (cause.kind === 'consent' ? cause.people.map((person) => ('model' in person ? person.model : `${cause.photo} ${person.number}번째`)) : cause.kind === 'missing' ? cause.models : []));
  return [...new Set(people)].join(', ');
}

function photosOf(causes: readonly Cause[]): string {
  return [...new Set(causes.flatMap((cause) => (cause.kind === 'entry' ? [] : [cause.photo])))].join(', ');
}
