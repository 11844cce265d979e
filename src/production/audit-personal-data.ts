/**
 * Personal numbers in every text that is or will be published. What is kept and
 * told of a number is its kind, its place and a masked excerpt, never the number.
 */
import { type Finding, finding } from '../domain/audit/finding.ts';
import type { Instant } from '../domain/instant.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { findPersonalData, type PersonalDatum } from '../domain/personal-data/find-personal-data.ts';
import { KIND_FACTS, type PersonalKind } from '../domain/personal-data/kinds.ts';
import { type OwnNumbers, ownNumbers } from '../domain/personal-data/own-numbers.ts';
import { type PublishedEntry, type PublishedText, publishedEntries } from '../domain/personal-data/published-texts.ts';
import type { ContentCache } from '../infra/content-cache.ts';
import { sha256 } from '../infra/file-digest.ts';
import { type AttachmentReading, readAttachment } from '../library/attachment-numbers.ts';
import { quoted } from '../domain/particle.ts';

export interface PersonalAuditOptions {
  contentFolder: string;
  cache: ContentCache;
  now: Instant;
}

/** A number and the text in which it stands, as `check -- --mask` needs them. */
export interface PlacedDatum {
  entry: PublishedEntry;
  text: PublishedText;
  datum: Omit<PersonalDatum, 'severity'>;
}

export function auditPersonalData(newsroom: Newsroom, options: PersonalAuditOptions): Finding[] {
  const search = searchOf(newsroom, options);
  return search.entries.flatMap((entry) => [...numbersIn(entry, search).map(findingOf), ...attachmentFindings(entry, search)]);
}

/** What no entry allows, in reading order; attachments left out. */
export function placedData(newsroom: Newsroom, options: PersonalAuditOptions): PlacedDatum[] {
  const search = searchOf(newsroom, options);
  return search.entries.flatMap((entry) => numbersIn(entry, search));
}

interface Search extends PersonalAuditOptions {
  entries: PublishedEntry[];
  own: OwnNumbers;
  /** Begins the key of everything that is remembered: the office's own numbers shape what is found. */
  prefix: string;
}

function searchOf(newsroom: Newsroom, options: PersonalAuditOptions): Search {
  const own = ownNumbers(newsroom);
  const version = sha256(JSON.stringify([[...own.phones], own.hosts])).slice(0, 16);
  return { ...options, entries: publishedEntries(newsroom, options.now), own, prefix: `personal\u0000${version}\u0000` };
}

function numbersIn(entry: PublishedEntry, { cache, own, prefix }: Search): PlacedDatum[] {
  const found = cache.remember(prefix + entry.key, () => scanned(entry, own));
  if (found.length === 0) return [];
  const texts = entry.texts();
  return found.flatMap(({ nth, ...datum }) => {
    const text = texts[nth];
    return text && !entry.allowed.has(datum.kind) ? [{ entry, text, datum }] : [];
  });
}

interface Scanned extends Omit<PersonalDatum, 'severity'> {
  /** Which of the texts. */
  nth: number;
}

function scanned(entry: PublishedEntry, own: OwnNumbers): Scanned[] {
  return entry.texts().flatMap(({ text }, nth) => findPersonalData(text, own).map(({ severity: _, ...datum }) => ({ nth, ...datum })));
}

function findingOf({ entry, text, datum }: PlacedDatum): Finding {
  const where = text.place === 'captions' ? `자막 ${lineNumber(text.text, datum.from)}번째 줄에 ` : '';
  const found = ofKind(entry, text.path, datum, where);
  // The whole line, not the number, is what the reader looks up.
  return text.place === 'body' ? { ...found, inBody: lineAt(text.text, datum.from) } : found;
}

function ofKind({ subject }: PublishedEntry, path: PropertyKey[], { kind, masked }: { kind: PersonalKind; masked: string }, where: string): Finding {
  const { label, severity } = KIND_FACTS[kind];
  const hint = `지우거나 가리세요. 실어도 되는 것이면 allow에 적으세요: { kind: ${kind}, reason: 까닭 }`;
  return finding(subject, path, 'personal-data', `${where}${label}로 보이는 것이 있습니다: ${masked}`, hint, severity);
}

function lineNumber(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end < 0 ? undefined : end);
}

const REASONS = {
  encrypted: '암호가 걸려 있습니다',
  damaged: '파일이 깨졌거나 이름과 다른 형식입니다',
  method: '읽을 수 없는 방식으로 압축했습니다',
  limit: '너무 크거나, 풀면 엄청나게 커집니다',
  slip: '풀면 다른 폴더에 쓰는 파일이 들어 있습니다',
  nesting: '압축 안에 압축이 여러 겹입니다',
  unlisted: '목록에 없는 내용이 숨어 있습니다',
  font: '글꼴에 글자 정보가 없어 글을 읽을 수 없습니다',
  missing: '파일이 없습니다',
} as const satisfies Record<AttachmentReading['unreadable'][number], string>;

/** Made to do harm to whoever opens it: no reason makes up for that. */
const HARMFUL: readonly AttachmentReading['unreadable'][number][] = ['slip', 'limit'];

function attachmentFindings(entry: PublishedEntry, { cache, own, prefix, contentFolder }: Search): Finding[] {
  return entry.attachments.flatMap((attached, index): Finding[] => {
    const { data, unreadable } = cache.remember(`${prefix}${attached.name}\u0000${attached.digest}`, () => readAttachment(attached, contentFolder, own));
    const path = ['attachments', index];
    const numbers = data.filter(({ kind }) => !entry.allowed.has(kind)).map((datum) => ofKind(entry, path, datum, `붙임 "${attached.name}"에 `));
    const harmful = unreadable.filter((reason) => HARMFUL.includes(reason));
    if (harmful.length > 0) return [...numbers, finding(entry.subject, path, 'attachment-unsafe', `붙임 ${quoted(attached.name, '은/는')} 받는 사람에게 해로울 수 있습니다: ${harmful.map((reason) => REASONS[reason]).join(', ')}`, '보낸 곳에 확인하고, 문서 프로그램에서 새로 저장한 파일로 바꾸세요')];
    if (unreadable.length === 0 || entry.allowed.has('unreadable')) return numbers;
    const message = `붙임 "${attached.name}"에 개인정보가 있는지 확인할 수 없습니다: ${unreadable.map((reason) => REASONS[reason]).join(', ')}`;
    const hint = '읽을 수 있는 파일로 바꾸세요. 눈으로 확인했으면 allow에 적으세요: { kind: unreadable, reason: 까닭 }';
    return [...numbers, finding(entry.subject, path, 'attachment-unreadable', message, hint)];
  });
}
