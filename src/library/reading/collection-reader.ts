/** Reads the text entries of one collection: names checked, files decoded, values and bodies made, faults gathered. */
import { join } from 'node:path';
import type { z } from 'zod';
import { collisionKey, foreignSigns, idFault } from '../../domain/entry-id.ts';
import type { Fault } from '../../domain/fault.ts';
import type { BodyFacts, Entry, Kind, SourceName, UnreadEntry } from '../../domain/newsroom.ts';
import { type ContentCache, noContentCache } from '../../infra/content-cache.ts';
import { readArticleBody } from '../mdx/read-article-body.ts';
import { readMarkdownBody } from '../markdown/read-markdown-body.ts';
import { holdsPersonalData } from './private-fields.ts';
import { type DocumentPlace, readDocument, readText } from './read-document.ts';
import { type ContentFile, idOf } from './walk-content.ts';
import { quoted } from '../../domain/particle.ts';

export interface Reading {
  contentFolder: string;
  cache: ContentCache;
  faults: Fault[];
  /** Entries that exist but did not become values. */
  unread: UnreadEntry[];
  /** The files that were read, for the cache of faults found later: text by file. */
  yamlOf: Map<string, { text: string; yamlLine: number; bodyLine: number }>;
}

export interface ReadEntry<D> extends Entry<D> {
  body: string;
  facts: BodyFacts;
}

export function fileFault(file: string, rule: string, message: string, hint: string, source?: SourceName): Fault {
  return { file, line: 1, field: '', rule, severity: 'error', message, hint, source };
}

/** Entries whose names can be addresses; the others are reported and left out. */
export function soundFiles(files: ContentFile[], kind: Kind, { contentFolder, faults, unread }: Reading): ContentFile[] {
  const seen = new Map<string, string>();
  return files.filter((found) => {
    const { file, isLink } = found;
    const id = idOf(file);
    const source: SourceName = `${kind}:${id}`;
    if (isLink) return report(fileFault(file, 'link', '바로 가기(심볼릭 링크)는 읽지 않습니다', '파일 자체를 복사해 두세요', source), found);
    const wrong = idFault(id);
    if (wrong === 'form') return report(fileFault(file, 'id', `파일 이름에 쓸 수 없는 글자가 있습니다: ${foreignSigns(id).map((sign) => (sign === ' ' ? '빈칸' : sign)).join(' ')}`, '글자, 숫자, -, _ 만 써서 이름을 바꾸세요', source), found);
    if (wrong === 'length') return report(fileFault(file, 'id', '파일 이름이 너무 깁니다', '한글 40자(영문 120자) 안으로 줄이세요', source), found);
    const key = collisionKey(id);
    const other = seen.get(key);
    if (other !== undefined) return report(fileFault(file, 'duplicate-id', `${quoted(other, '과/와')} 이름이 겹칩니다 (대소문자나 한글 조합만 다릅니다)`, '둘 중 하나의 이름을 바꾸세요', source), found);
    seen.set(key, file);
    return true;
  });

  function report(fault: Fault, { diskPath, isLink }: ContentFile): false {
    faults.push(fault);
    const text = isLink ? undefined : readText(join(contentFolder, diskPath), fault.file, fault.source);
    if (fault.source) unread.push({ source: fault.source, isDraft: false, mentions: text?.ok ? mentionsOf(text.raw.text) : 'unknown' });
    return false;
  }
}

/** Whatever in a text looks like the id of a photo. */
export function mentionsOf(text: string): string[] {
  return [...new Set(text.match(/\d{4}\/[\p{L}\p{M}\p{N}_-]+/gu) ?? [])];
}

export type BodyForm = 'none' | 'markdown' | 'mdx';

export function readEntries<S extends z.ZodType>(files: ContentFile[], kind: Kind, schema: S, reading: Reading, bodyForm: (file: string) => BodyForm): ReadEntry<z.output<S>>[] {
  return soundFiles(files, kind, reading).flatMap(({ diskPath, file }) => {
    const id = idOf(file);
    return readEntry(diskPath, { file, source: `${kind}:${id}`, form: bodyForm(file) === 'none' ? 'yaml' : 'front-matter' }, id, schema, bodyForm(file), reading);
  });
}

const NO_FACTS: BodyFacts = { firstParagraph: '', photos: [], innerLinks: [] };

export function readEntry<S extends z.ZodType>(diskPath: string, place: DocumentPlace, id: string, schema: S, bodyForm: BodyForm, reading: Reading): ReadEntry<z.output<S>>[] {
  const text = readText(join(reading.contentFolder, diskPath), place.file, place.source);
  if (!text.ok) {
    reading.faults.push(text.fault);
    if (place.source) reading.unread.push({ source: place.source, isDraft: false, mentions: 'unknown' });
    return [];
  }
  const { digest, text: source } = text.raw;
  const cache = holdsPersonalData(place.source, source) ? noContentCache() : reading.cache;
  const read = cache.remember(`${place.file}\u0000${digest}`, () => {
    const document = readDocument(source, schema, place);
    // Without front matter that ends, there is no telling where the body begins.
    const hasBody = bodyForm !== 'none' && document.bodyLine > 1;
    const found = hasBody ? readBody(bodyFrom(source, document.bodyLine), bodyForm, document.bodyLine, place) : { facts: NO_FACTS, faults: [] };
    const bodyFaults = found.faults.map((fault): Fault => (document.isDraft ? { ...fault, severity: 'warning' } : fault));
    return { ...document, faults: [...document.faults, ...bodyFaults], facts: found.facts };
  });
  reading.faults.push(...read.faults);
  reading.yamlOf.set(place.file, { text: source, yamlLine: read.yamlLine, bodyLine: read.bodyLine });
  if (read.data === undefined) {
    if (place.source) reading.unread.push({ source: place.source, isDraft: read.isDraft, mentions: mentionsOf(source) });
    return [];
  }
  const body = bodyForm === 'none' ? '' : bodyFrom(source, read.bodyLine);
  return [{ id, file: place.file, digest, data: read.data as z.output<S>, body, facts: read.facts }];
}

/** The text from a line on, without splitting all of it. */
function bodyFrom(source: string, bodyLine: number): string {
  let offset = 0;
  for (let line = 1; line < bodyLine; line++) {
    const end = source.indexOf('\n', offset);
    if (end < 0) return '';
    offset = end + 1;
  }
  return source.slice(offset);
}

function readBody(body: string, form: 'markdown' | 'mdx', bodyLine: number, { file, source }: DocumentPlace): { facts: BodyFacts; faults: Fault[] } {
  const read = form === 'markdown' ? readMarkdownBody(body) : readArticleBody(body);
  const faults = read.faults.map(({ line, ...fault }): Fault => ({ ...fault, file, source, line: bodyLine + line - 1, field: '본문' }));
  return { facts: read.facts, faults };
}
