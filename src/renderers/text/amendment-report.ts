/** What a correction or a withdrawal reaches, as the office reads it in a terminal: what the next build does, and what a person has to do. */
import type { Carrier, EntryReach } from '../../domain/entry-reach.ts';
import { koreanDay, koreanInstant } from '../../domain/instant.ts';
import { groupOutputs } from '../../domain/output-kinds.ts';

export interface AmendmentReport {
  kind: 'correct' | 'withdraw';
  reach: EntryReach;
  /** Of the site that stands; undefined where there is none. */
  published: { madeAt: string; paths: readonly string[] } | undefined;
  sent: { name: string; day: string; madeAt: string; receiver: string | undefined; paths: readonly string[] }[];
  unreadable: readonly string[];
}

const WORDS = {
  correct: { carriers: '이 글이 실린 곳', outputs: '다음 빌드에서 고쳐질 파일', post: '게시물을 고치거나 정정을 알리세요', paper: '이미 나누어 준 인쇄물에는 남습니다. 다음 호에 정정을 싣거나 알리세요', mail: '이미 보낸 메일에는 남습니다. 정정 메일을 보내세요', book: '내려받은 전자책과 PDF에는 남습니다', sent: '받은 곳에 정정을 알리고 고친 자료를 다시 보내세요', press: '기사에 정정을 요청하세요', taken: '고친 자료를 다시 받으라고 알리세요' },
  withdraw: { carriers: '이 글이 실린 곳', outputs: '다음 빌드에서 빠지거나 바뀔 파일', post: '게시물을 내리세요', paper: '남은 인쇄물을 더 나누어 주지 마세요', mail: '이미 보낸 메일에는 남습니다', book: '내려받은 전자책과 PDF는 되찾을 수 없습니다', sent: '받은 곳에 쓰지 말아 달라고 알리세요', press: '기사를 낸 곳에 철회를 알리세요', taken: '쓰지 말아 달라고 알리세요' },
} as const;

export function renderAmendmentReport(report: AmendmentReport): string {
  return [carrierLines(report), outputLines(report), handLines(report)].filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n');
}

function carrierLines({ kind, reach }: AmendmentReport): string[] {
  const carriers = [...reach.issues, ...reach.entries];
  return carriers.length > 0 ? [`${WORDS[kind].carriers} ${carriers.length}곳:`, ...carriers.map(carrierLine)] : [];
}

function carrierLine({ source, name, isOut }: Carrier): string {
  return `  ${name} (${source})${isOut ? '' : ' – 아직 공개 전'}`;
}

function outputLines({ kind, published }: AmendmentReport): string[] {
  if (!published) return ['아직 빌드한 적이 없어, 어느 파일에 들어 있는지는 알 수 없습니다.'];
  const made = Number.isNaN(Date.parse(published.madeAt)) ? '지난 빌드' : `${koreanInstant(Date.parse(published.madeAt))} 빌드`;
  if (published.paths.length === 0) return [`${made}의 파일 가운데 이 글이 들어간 것은 없습니다.`];
  return [`${WORDS[kind].outputs} ${published.paths.length}개 (${made} 기준):`, ...groupOutputs(published.paths).flatMap(({ name, paths }) => [`  ${name} ${paths.length}개`, ...paths.map((path) => `    ${path}`)])];
}

/** One line for each thing to do, to be ticked off. */
function handLines({ kind, reach, published, sent, unreadable }: AmendmentReport): string[] {
  const words = WORDS[kind];
  const tasks = [
    ...reach.postings.map(({ channel, title, url, at }) => `${channel}: ${title} – ${url} (${koreanInstant(at)}에 올림). ${words.post}.`),
    ...reach.unnoted.map(({ source, title, channels }) => `${channels.join(', ')}: ${title} (${source}) – 올린 주소가 적혀 있지 않습니다. 올렸는지 확인하세요.`),
    ...reach.issues.filter(({ isOut }) => isOut).flatMap(({ name }) => [`${name} 인쇄본: ${words.paper}.`, `${name} 메일: ${words.mail}.`, `${name} 전자책: ${words.book}.`]),
    ...sent.map(({ name, day, madeAt, receiver, paths }) => `미리 보낸 꾸러미 ${name}: ${[day && koreanDay(day), receiver === undefined ? '받은 곳이 적혀 있지 않음' : `받은 곳 ${receiver}`, instantWords(madeAt), `파일 ${paths.length}개(${paths.join(', ')})`].filter((part) => part !== '').join(' · ')}. ${words.sent}.`),
    ...unreadable.map((name) => `미리 보낸 꾸러미 ${name}: 무엇이 들어 있었는지 읽을 수 없습니다. 직접 확인하세요.`),
    ...(published?.paths.some((path) => /^press\/.*\.zip$/.test(path)) ? [`보도자료 꾸러미와 하루 묶음(ZIP)을 받아 간 언론사: ${words.taken}.`] : []),
    ...reach.clippings.map(({ outlet, headline, url, appeared }) => `${outlet}: ${headline} – ${url} (${koreanDay(appeared)}). ${words.press}.`),
  ];
  return tasks.length > 0 ? [`손으로 해야 할 것 ${tasks.length}가지:`, ...tasks.map((task) => `  [ ] ${task}`)] : ['손으로 해야 할 것은 없습니다. SNS에 올렸다면 npm run posted 로 적어 두어야 여기에 나옵니다.'];
}

function instantWords(madeAt: string): string {
  const at = Date.parse(madeAt);
  return Number.isNaN(at) ? '' : `${koreanInstant(at)}에 만듦`;
}
