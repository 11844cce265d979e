/** Reads the whole content folder into a `Newsroom`, with every fault of every file. It knows nothing of Astro. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { broadcast } from '../../collections/broadcast.ts';
import { caption } from '../../collections/caption.ts';
import { coverage } from '../../collections/coverage.ts';
import { model } from '../../collections/model.ts';
import { article, newsletter } from '../../collections/newsletter.ts';
import { photo } from '../../collections/photo.ts';
import { press } from '../../collections/press.ts';
import { schedule } from '../../collections/schedule.ts';
import { social } from '../../collections/social.ts';
import { video } from '../../collections/video.ts';
import type { Fault } from '../../domain/fault.ts';
import { collisionKey } from '../../domain/entry-id.ts';
import { isDay } from '../../domain/instant.ts';
import { dayOfSchedule } from '../../domain/own-times.ts';
import type { ArticleEntry, AttachedFile, IssueEntry, Kind, Newsroom, PhotoEntry, PressEntry, SourceName, VideoEntry } from '../../domain/newsroom.ts';
import type { ContentCache } from '../../infra/content-cache.ts';
import { fileFault, readEntries, type ReadEntry, type Reading } from './collection-reader.ts';
import { readNote } from './issue-note.ts';
import { type FieldLocator, fieldLocator } from './locate-field.ts';
import { ATTACHMENT_ENDINGS, findBeside } from './read-attachment.ts';
import { decodeText } from './decode-text.ts';
import { readOffice } from './read-lists.ts';
import { endingOf, fitsEnding, KIND_NAMES } from './picture-kind.ts';
import { HEIC_UNREAD, PICTURE_ENDINGS, type PictureReading, readPicture } from './read-picture.ts';
import { fieldName } from './schema-faults.ts';
import { splitFrontMatter } from './front-matter.ts';
import { strayFiles } from './stray-files.ts';
import { type ContentFile, idOf, walkContent } from './walk-content.ts';
import { readFileSync } from 'node:fs';
import { quoted } from '../../domain/particle.ts';

export interface ReadOptions {
  contentFolder: string;
  /** Folder of the staff-model ledger, where it is kept outside the content. */
  ledgerFolder?: string | undefined;
  cache: ContentCache;
}

export interface NewsroomReading {
  /** Undefined where the site's own files could not be read. */
  newsroom?: Newsroom | undefined;
  faults: Fault[];
  /** The line of a field in a file that was read, for faults found later. */
  lineOfField(file: string, path: readonly PropertyKey[]): number;
  /** The first line of a body that has these words. */
  lineInBody(file: string, words: string): number;
}

const NO_BODY = () => 'none' as const;

export async function readNewsroom({ contentFolder, ledgerFolder, cache }: ReadOptions): Promise<NewsroomReading> {
  const reading: Reading = { contentFolder, cache, faults: [], unread: [], yamlOf: new Map() };
  const office = readOffice(reading);
  const pressFiles = entryFiles(reading, 'press', ['md'], /^press\/\d{4}\/(?!\d{1,2}\.md$)[^/]+$/, 'press/2026/11-22-제목.md');
  const issueFiles = entryFiles(reading, 'newsletters', ['yaml', 'md', 'mdx'], /^newsletters\/[^/]+\/[^/]+\/(?:issue\.yaml|(?!issue\.)[^/]+\.mdx?)$/, 'newsletters/발행물/호/issue.yaml');
  // Everything is read even where the office's own files are faulty, so that one run tells of every file.
  const entries = {
    press: readEntries(pressFiles, 'press', press, reading, () => 'markdown').map((entry) => withAttachments(entry, reading)),
    newsletters: readIssues(issueFiles, reading),
    articles: readArticles(issueFiles, reading),
    videos: readEntries(yearFiles(reading, 'videos'), 'video', video, reading, NO_BODY).map((entry) => withCaptions(entry, reading)),
    photos: await withPictures(readEntries(yearFiles(reading, 'photos'), 'photo', photo, reading, NO_BODY), reading),
    models: readLedger(reading, ledgerFolder),
    social: readEntries(yearFiles(reading, 'social'), 'social', social, reading, NO_BODY),
    schedule: readEntries(scheduleFiles(reading), 'schedule', schedule, reading, NO_BODY).map(withoutBody),
    broadcasts: readEntries(yearFiles(reading, 'broadcasts'), 'broadcast', broadcast, reading, NO_BODY).map(withoutBody),
    captions: readEntries(yearFiles(reading, 'captions'), 'caption', caption, reading, NO_BODY).map(withoutBody),
    coverage: readEntries(yearFiles(reading, 'coverage'), 'coverage', coverage, reading, NO_BODY).map(withoutBody),
  };
  reading.faults.push(...strayFiles(contentFolder));
  return {
    newsroom: office && { ...office, ...entries, unread: reading.unread },
    faults: reading.faults,
    lineOfField: (file, path) => fieldLine(reading, file, path),
    lineInBody: (file, words) => bodyLineOf(reading, file, words),
  };
}

/** A day's file is named for the day. */
function scheduleFiles(reading: Reading): ContentFile[] {
  return entryFiles(reading, 'schedule', ['yaml'], /^schedule\/\d{4}\/\d{2}-\d{2}\.yaml$/, 'schedule/2026/11-23.yaml').filter((found) => {
    const day = dayOfSchedule(idOf(found.file));
    if (isDay(day)) return true;
    const source: SourceName = `schedule:${idOf(found.file)}`;
    reading.faults.push(fileFault(found.file, 'date', `${day}은 달력에 없는 날짜입니다`, '파일 이름을 그 일정의 월-일로 고치세요', source));
    reading.unread.push({ source, isDraft: false, mentions: [] });
    return false;
  });
}

function yearFiles(reading: Reading, collection: 'photos' | 'videos' | 'social' | 'broadcasts' | 'captions' | 'coverage'): ContentFile[] {
  return entryFiles(reading, collection, ['yaml'], new RegExp(`^${collection}/\\d{4}/[^/]+$`), `${collection}/2026/이름.yaml`);
}

const KINDS_OF = { press: 'press', newsletters: 'article', videos: 'video', photos: 'photo', models: 'model', social: 'social', schedule: 'schedule', broadcasts: 'broadcast', captions: 'caption', coverage: 'coverage' } as const satisfies Record<string, Kind>;

/** Files of the right ending in the right place; near misses are faults, for else they would vanish in silence. */
function entryFiles(reading: Reading, collection: keyof typeof KINDS_OF, endings: string[], place: RegExp, example: string): ContentFile[] {
  return soundlyPlaced(walkContent(reading.contentFolder, collection), reading, KINDS_OF[collection], endings, place, example);
}

function soundlyPlaced(files: ContentFile[], reading: Reading, kind: Kind, endings: string[], place: RegExp, example: string): ContentFile[] {
  return files.filter(({ file, isLink, isLinkedFolder }) => {
    const ending = file.slice(file.lastIndexOf('.') + 1);
    const report = (rule: string, message: string, hint: string): false => {
      const source: SourceName = `${kind}:${idOf(file)}`;
      reading.faults.push(fileFault(file, rule, message, hint, source));
      reading.unread.push({ source, isDraft: false, mentions: 'unknown' });
      return false;
    };
    if (isLink && isLinkedFolder) return report('link', '바로 가기(심볼릭 링크) 폴더는 읽지 않습니다', '폴더 자체를 복사해 두세요');
    if (!endings.includes(ending)) return /^(md|mdx|markdown|ya?ml)$/i.test(ending) ? report('place', '읽지 않는 형식의 파일입니다', `파일 이름을 ${example}처럼 고치세요`) : false;
    return place.test(file) || report('place', '글이 있을 자리가 아닙니다', `파일을 ${example}처럼 두세요`);
  });
}

function readIssues(files: ContentFile[], reading: Reading) {
  return readEntries(files.filter(({ file }) => file.endsWith('/issue.yaml')), 'newsletter', newsletter, reading, NO_BODY).map((entry) => withNote(withoutBody(entry), reading));
}

function withNote(entry: IssueEntry, reading: Reading): IssueEntry {
  const { id, file, data } = entry;
  const text = reading.yamlOf.get(file)?.text;
  if (data.note === undefined || text === undefined) return entry;
  const { faults, innerLinks } = readNote(data.note, { text, line: fieldLine(reading, file, ['note']) });
  reading.faults.push(...faults.map((fault): Fault => ({ ...fault, file, field: 'note', source: `newsletter:${id}`, severity: data.status === 'draft' ? 'warning' : fault.severity })));
  return { ...entry, noteLinks: innerLinks };
}

function readArticles(files: ContentFile[], reading: Reading): ArticleEntry[] {
  const articles = files.filter(({ file }) => /\.mdx?$/.test(file));
  const form = (file: string) => (file.endsWith('.mdx') ? 'mdx' : 'md');
  return readEntries(articles, 'article', article, reading, (file) => (form(file) === 'mdx' ? 'mdx' : 'markdown')).map((entry) => ({ ...entry, format: form(entry.file) }));
}

function readLedger(reading: Reading, ledgerFolder: string | undefined) {
  const [endings, place, example] = [['yaml'], /^models\/./, 'models/이름.yaml'] as const;
  if (ledgerFolder === undefined) return readEntries(entryFiles(reading, 'models', [...endings], place, example), 'model', model, reading, NO_BODY).map(withoutBody);
  const outside: Reading = { ...reading, contentFolder: ledgerFolder };
  const files = walkContent(ledgerFolder, '.').map((found) => ({ ...found, file: `models/${found.file.slice(2)}` }));
  return readEntries(soundlyPlaced(files, outside, 'model', [...endings], place, example), 'model', model, outside, NO_BODY).map(withoutBody);
}

function withoutBody<D>({ id, file, digest, data }: ReadEntry<D>) {
  return { id, file, digest, data };
}

function withAttachments(entry: ReadEntry<PressEntry['data']>, reading: Reading): PressEntry {
  const names = new Set<string>();
  const attachments = entry.data.attachments.flatMap(({ file, title }, index): AttachedFile[] => {
    const found = findBeside(reading, entry.file, file, ATTACHMENT_ENDINGS);
    const report = (rule: string, message: string, hint: string) => {
      reportField(reading, 'press', entry, ['attachments', index], { rule, message, hint });
      return [];
    };
    if (!found.ok) return report(found.rule, found.message, found.hint);
    if (names.has(collisionKey(found.name))) return report('duplicate-file', `이름이 같은 첨부 ${quoted(found.name, '이/가')} 두 개입니다`, '파일 이름을 서로 다르게 바꾸세요');
    names.add(collisionKey(found.name));
    return [{ file: found.file, name: found.name, title: title ?? found.name.replace(/\.[^.]+$/, ''), bytes: found.bytes, digest: found.digest }];
  });
  return { ...entry, attachments };
}

function withCaptions(entry: ReadEntry<VideoEntry['data']>, reading: Reading): VideoEntry {
  const named = entry.data.captions;
  if (named === undefined) return withoutBody(entry);
  const found = findBeside(reading, entry.file, named, ['vtt']);
  const report = (rule: string, message: string, hint: string) => {
    reportField(reading, 'video', entry, ['captions'], { rule, message, hint });
    return withoutBody(entry);
  };
  if (!found.ok) return report(found.rule, found.message, found.hint);
  const decoded = decodeText(readFileSync(found.absolute));
  if (!decoded.ok || !/^WEBVTT(?=\s|$)/.test(decoded.text)) return report('captions', '자막 파일이 WebVTT 형식이 아닙니다', '첫 줄에 WEBVTT를 적으세요');
  return { ...withoutBody(entry), digest: `${entry.digest}${found.digest}`, captionsText: decoded.text };
}

type Told = Pick<Fault, 'rule' | 'message' | 'hint'>;

/** A fault of what an entry names; of a draft only a warning. */
function reportField(reading: Reading, kind: Kind, { id, file, data }: { id: string; file: string; data: { status: string } }, path: PropertyKey[], told: Told): void {
  reading.faults.push({ file, line: fieldLine(reading, file, path), field: fieldName(path), severity: data.status === 'draft' ? 'warning' : 'error', source: `${kind}:${id}`, ...told });
}

async function withPictures(entries: ReadEntry<PhotoEntry['data']>[], reading: Reading): Promise<PhotoEntry[]> {
  const files = walkContent(reading.contentFolder, 'photos').filter(({ isLink }) => !isLink);
  const beside = Map.groupBy(
    files.filter(({ file }) => PICTURE_ENDINGS.some((ending) => file.toLowerCase().endsWith(`.${ending}`))),
    ({ file }) => idOf(file),
  );
  // The original of a phone's picture lies beside the JPEG that was made of it.
  const phones = new Set(files.flatMap(({ file }) => (/\.hei[cf]$/i.test(file) ? [idOf(file)] : [])));
  const readings = await measuredAll(entries.flatMap(({ id }) => beside.get(id)?.[0] ?? []), reading);
  const found: PhotoEntry[] = [];
  for (const entry of entries) {
    const source: SourceName = `photo:${entry.id}`;
    const isDraft = entry.data.status === 'draft';
    const report = (file: string, { rule, message, hint }: Told) => reading.faults.push({ ...fileFault(file, rule, message, hint, source), severity: isDraft ? 'warning' : 'error' });
    const pictures = beside.get(entry.id) ?? [];
    const [picture] = pictures;
    if (pictures.length > 1) report(entry.file, { rule: 'duplicate-picture', message: `같은 이름의 사진이 여럿입니다: ${pictures.map(({ file }) => file).join(', ')}`, hint: '하나만 남기세요' });
    const read = (picture && readings.get(picture.file)) ?? (phones.has(entry.id) ? HEIC_UNREAD : NO_PICTURE);
    if (picture && read.ok) {
      const { digest, width, height, format, hash, blur, kind } = read;
      found.push({ ...withoutBody(entry), picture: { file: picture.file, digest, width, height, format, hash, blur } });
      if (!fitsEnding(picture.file, kind)) reading.faults.push({ ...fileFault(picture.file, 'picture-ending', `파일 이름의 끝과 달리 내용은 ${KIND_NAMES[kind]}입니다`, `이름의 끝을 이렇게 고치세요: .${endingOf(kind)}`, source), severity: 'warning' });
    } else {
      if (!read.ok) report(picture?.file ?? entry.file, read);
      reading.unread.push({ source, isDraft, mentions: [] });
    }
  }
  return found;
}

const NO_PICTURE = { ok: false, rule: 'missing-picture', message: '사진 파일이 없습니다', hint: '이 파일 옆에 같은 이름의 jpg나 png 파일을 두세요' } as const;

/** So many are decoded side by side; each stands unpacked in memory. */
const PICTURES_AT_ONCE = 4;

async function measuredAll(pictures: readonly ContentFile[], reading: Reading): Promise<Map<string, PictureReading>> {
  const readings = new Map<string, PictureReading>();
  for (let start = 0; start < pictures.length; start += PICTURES_AT_ONCE) {
    await Promise.all(pictures.slice(start, start + PICTURES_AT_ONCE).map(async (picture) => readings.set(picture.file, await measured(picture, reading))));
  }
  return readings;
}

async function measured({ diskPath, file }: ContentFile, { contentFolder, cache }: Reading): Promise<PictureReading> {
  const absolute = join(contentFolder, diskPath);
  return cache.rememberAsync(await pictureKey(absolute, file), () => readPicture(absolute));
}

/** Pictures are large: size and the times of writing stand for the bytes, and ctime cannot be set back by hand. */
async function pictureKey(absolute: string, file: string): Promise<string> {
  const { size, mtimeNs, ctimeNs, ino } = await stat(absolute, { bigint: true });
  return `${file}\u0000${size}-${mtimeNs}-${ctimeNs}-${ino}`;
}

/** Findings come file by file, so the last file's locator is the one that is asked again. */
const located = new WeakMap<Reading['yamlOf'], { file: string; lineOf: FieldLocator }>();

function fieldLine(reading: Reading, file: string, path: readonly PropertyKey[]): number {
  const known = reading.yamlOf.get(file);
  if (!known) return 1;
  const last = located.get(reading.yamlOf);
  const lineOf = last?.file === file ? last.lineOf : fieldLocator(yamlIn(known));
  located.set(reading.yamlOf, { file, lineOf });
  return known.yamlLine + lineOf(path) - 1;
}

function yamlIn({ text, bodyLine }: { text: string; bodyLine: number }): string {
  if (bodyLine === 1) return text;
  const split = splitFrontMatter(text);
  return split.ok ? split.yaml : '';
}

function bodyLineOf(reading: Reading, file: string, words: string): number {
  const known = reading.yamlOf.get(file);
  const lines = known?.text.split('\n') ?? [];
  const found = lines.findIndex((line, index) => index + 1 >= (known?.bodyLine ?? 1) && line.includes(words));
  return found < 0 ? (known?.bodyLine ?? 1) : found + 1;
}
