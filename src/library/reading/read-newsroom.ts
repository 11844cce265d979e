/** Reads the whole content folder into a `Newsroom`, with every fault of every file. It knows nothing of Astro. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { model } from '../../collections/model.ts';
import { article, newsletter } from '../../collections/newsletter.ts';
import { photo } from '../../collections/photo.ts';
import { press } from '../../collections/press.ts';
import { social } from '../../collections/social.ts';
import { video } from '../../collections/video.ts';
import type { Fault } from '../../domain/fault.ts';
import type { ArticleEntry, AttachedFile, Newsroom, PhotoEntry, PressEntry, SourceName, VideoEntry } from '../../domain/newsroom.ts';
import type { ContentCache } from '../../infra/content-cache.ts';
import { fileFault, readEntries, type ReadEntry, type Reading } from './collection-reader.ts';
import { lineOf } from './locate-field.ts';
import { ATTACHMENT_ENDINGS, findBeside } from './read-attachment.ts';
import { decodeText } from './decode-text.ts';
import { readOffice } from './read-lists.ts';
import { PICTURE_ENDINGS, readPicture } from './read-picture.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type ContentFile, idOf, walkContent } from './walk-content.ts';
import { readFileSync } from 'node:fs';

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
}

const NO_BODY = () => 'none' as const;

export async function readNewsroom({ contentFolder, ledgerFolder, cache }: ReadOptions): Promise<NewsroomReading> {
  const reading: Reading = { contentFolder, cache, faults: [], yamlOf: new Map() };
  const office = readOffice(reading);
  const pressFiles = entryFiles(reading, 'press', ['md'], /^press\/\d{4}\/(?!\d{1,2}\.md$)[^/]+$/, 'press/2026/11-22-제목.md');
  const issueFiles = entryFiles(reading, 'newsletters', ['yaml', 'md', 'mdx'], /^newsletters\/[^/]+\/[^/]+\/[^/]+$/, 'newsletters/발행물/호/issue.yaml');
  const newsletters = readIssues(issueFiles, reading);
  const photos = await withPictures(readEntries(yearFiles(reading, 'photos'), 'photo', photo, reading, NO_BODY), reading);
  const newsroom = office && {
    ...office,
    press: readEntries(pressFiles, 'press', press, reading, () => 'markdown').map((entry) => withAttachments(entry, reading)),
    newsletters,
    articles: readArticles(issueFiles, reading),
    videos: readEntries(yearFiles(reading, 'videos'), 'video', video, reading, NO_BODY).map((entry) => withCaptions(entry, reading)),
    photos,
    models: readLedger(reading, ledgerFolder),
    social: readEntries(yearFiles(reading, 'social'), 'social', social, reading, NO_BODY),
  };
  return { newsroom, faults: reading.faults, lineOfField: (file, path) => fieldLine(reading, file, path) };
}

function yearFiles(reading: Reading, collection: string): ContentFile[] {
  return entryFiles(reading, collection, ['yaml'], new RegExp(`^${collection}/\\d{4}/[^/]+$`), `${collection}/2026/이름.yaml`);
}

/** Files of the right ending in the right place; near misses are faults, for else they would vanish in silence. */
function entryFiles(reading: Reading, collection: string, endings: string[], place: RegExp, example: string): ContentFile[] {
  return walkContent(reading.contentFolder, collection).filter(({ file }) => {
    const ending = file.slice(file.lastIndexOf('.') + 1);
    if (!endings.includes(ending)) {
      if (/^(md|mdx|markdown|ya?ml)$/i.test(ending)) reading.faults.push(fileFault(file, 'place', '읽지 않는 형식의 파일입니다', `파일 이름을 ${example}처럼 고치세요`));
      return false;
    }
    if (place.test(file)) return true;
    reading.faults.push(fileFault(file, 'place', '글이 있을 자리가 아닙니다', `파일을 ${example}처럼 두세요`));
    return false;
  });
}

function readIssues(files: ContentFile[], reading: Reading) {
  return readEntries(files.filter(({ file }) => file.endsWith('/issue.yaml')), 'newsletter', newsletter, reading, NO_BODY).map(withoutBody);
}

function readArticles(files: ContentFile[], reading: Reading): ArticleEntry[] {
  const articles = files.filter(({ file }) => /\.mdx?$/.test(file));
  const form = (file: string) => (file.endsWith('.mdx') ? 'mdx' : 'md');
  return readEntries(articles, 'article', article, reading, (file) => (form(file) === 'mdx' ? 'mdx' : 'markdown')).map((entry) => ({ ...entry, format: form(entry.file) }));
}

function readLedger(reading: Reading, ledgerFolder: string | undefined) {
  if (ledgerFolder === undefined) return readEntries(walkContent(reading.contentFolder, 'models').filter(({ file }) => file.endsWith('.yaml')), 'model', model, reading, NO_BODY).map(withoutBody);
  const outside: Reading = { ...reading, contentFolder: ledgerFolder };
  const files = walkContent(ledgerFolder, '.').filter(({ file }) => file.endsWith('.yaml'));
  return readEntries(files.map(({ diskPath, isLink }) => ({ diskPath, isLink, file: `models/${diskPath.slice(2).normalize('NFC')}` })), 'model', model, outside, NO_BODY).map(withoutBody);
}

function withoutBody<D>({ id, file, digest, data }: ReadEntry<D>) {
  return { id, file, digest, data };
}

function withAttachments(entry: ReadEntry<PressEntry['data']>, reading: Reading): PressEntry {
  const source: SourceName = `press:${entry.id}`;
  const names = new Set<string>();
  const attachments = entry.data.attachments.flatMap(({ file, title }, index): AttachedFile[] => {
    const found = findBeside(reading.contentFolder, entry.file, file, ATTACHMENT_ENDINGS);
    const report = (rule: string, message: string, hint: string) => {
      const severity = entry.data.status === 'draft' ? 'warning' : 'error';
      reading.faults.push({ file: entry.file, line: fieldLine(reading, entry.file, ['attachments', index]), field: `attachments[${index}]`, rule, severity, message, hint, source });
      return [];
    };
    if (!found.ok) return report(found.rule, found.message, found.hint);
    if (names.has(found.name)) return report('duplicate-file', `이름이 같은 첨부 "${found.name}"가 두 개입니다`, '파일 이름을 서로 다르게 바꾸세요');
    names.add(found.name);
    return [{ file: found.file, name: found.name.normalize('NFC'), title: title ?? found.name.replace(/\.[^.]+$/, ''), bytes: found.bytes, digest: found.digest }];
  });
  return { ...entry, attachments };
}

function withCaptions(entry: ReadEntry<VideoEntry['data']>, reading: Reading): VideoEntry {
  const named = entry.data.captions;
  if (named === undefined) return withoutBody(entry);
  const found = findBeside(reading.contentFolder, entry.file, named, ['vtt']);
  const source: SourceName = `video:${entry.id}`;
  const report = (rule: string, message: string, hint: string) => {
    reading.faults.push({ file: entry.file, line: fieldLine(reading, entry.file, ['captions']), field: 'captions', rule, severity: 'error', message, hint, source });
    return withoutBody(entry);
  };
  if (!found.ok) return report(found.rule, found.message, found.hint);
  const decoded = decodeText(readFileSync(found.absolute));
  if (!decoded.ok || !decoded.text.startsWith('WEBVTT')) return report('captions', '자막 파일이 WebVTT 형식이 아닙니다', '첫 줄에 WEBVTT를 적으세요');
  return { ...withoutBody(entry), digest: `${entry.digest}${found.digest}`, captionsText: decoded.text };
}

async function withPictures(entries: ReadEntry<PhotoEntry['data']>[], reading: Reading): Promise<PhotoEntry[]> {
  const files = walkContent(reading.contentFolder, 'photos').filter(({ isLink }) => !isLink);
  const beside = Map.groupBy(
    files.filter(({ file }) => PICTURE_ENDINGS.some((ending) => file.toLowerCase().endsWith(`.${ending}`))),
    ({ file }) => idOf(file),
  );
  const found: PhotoEntry[] = [];
  for (const entry of entries) {
    const source: SourceName = `photo:${entry.id}`;
    const severity = entry.data.status === 'draft' ? 'warning' : 'error';
    const report = (file: string, rule: string, message: string, hint: string) => reading.faults.push({ ...fileFault(file, rule, message, hint, source), severity });
    const pictures = beside.get(entry.id) ?? [];
    const [picture] = pictures;
    if (!picture) {
      report(entry.file, 'missing-picture', '사진 파일이 없습니다', '이 파일 옆에 같은 이름의 jpg나 png 파일을 두세요');
      continue;
    }
    if (pictures.length > 1) report(entry.file, 'duplicate-picture', `같은 이름의 사진이 여럿입니다: ${pictures.map(({ file }) => file).join(', ')}`, '하나만 남기세요');
    const absolute = join(reading.contentFolder, picture.diskPath);
    const read = await reading.cache.rememberAsync(await pictureKey(absolute, picture.file), () => readPicture(absolute));
    if (read.ok) found.push({ ...withoutBody(entry), picture: { file: picture.file, digest: read.digest, width: read.width, height: read.height, format: read.format } });
    else report(picture.file, read.rule, read.message, read.hint);
  }
  return found;
}

/** Pictures are large: size and the times of writing stand for the bytes, and ctime cannot be set back by hand. */
async function pictureKey(absolute: string, file: string): Promise<string> {
  const { size, mtimeNs, ctimeNs, ino } = await stat(absolute, { bigint: true });
  return `${file}\u0000${size}-${mtimeNs}-${ctimeNs}-${ino}`;
}

function fieldLine(reading: Reading, file: string, path: readonly PropertyKey[]): number {
  const known = reading.yamlOf.get(file);
  if (!known) return 1;
  if (known.bodyLine === 1) return lineOf(known.text, path);
  const split = splitFrontMatter(known.text);
  return split.ok ? known.yamlLine + lineOf(split.yaml, path) - 1 : 1;
}
