/** Reads the text entries of one collection: names checked, files decoded, values and bodies made, faults gathered. */
import { join } from 'node:path';
import type { z } from 'zod';
import { collisionKey, foreignSigns, idFault } from '../../domain/entry-id.ts';
import type { Fault } from '../../domain/fault.ts';
import type { BodyFacts, Entry, Kind, SourceName } from '../../domain/newsroom.ts';
import type { ContentCache } from '../../infra/content-cache.ts';
import { readArticleBody } from '../mdx/read-article-body.ts';
import { readMarkdownBody } from '../markdown/read-markdown-body.ts';
import { type DocumentPlace, readDocument, readText } from './read-document.ts';
import { type ContentFile, idOf } from './walk-content.ts';

export interface Reading {
  contentFolder: string;
  cache: ContentCache;
  faults: Fault[];
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
export function soundFiles(files: ContentFile[], kind: Kind, faults: Fault[]): ContentFile[] {
  const seen = new Map<string, string>();
  return files.filter(({ file, isLink }) => {
    const id = idOf(file);
    const source: SourceName = `${kind}:${id}`;
    if (isLink) return report(fileFault(file, 'link', '바로 가기(심볼릭 링크)는 읽지 않습니다', '파일 자체를 복사해 두세요', source));
    const wrong = idFault(id);
    if (wrong === 'form') return report(fileFault(file, 'id', `파일 이름에 쓸 수 없는 글자가 있습니다: ${foreignSigns(id).map((sign) => (sign === ' ' ? '빈칸' : sign)).join(' ')}`, '글자, 숫자, -, _ 만 써서 이름을 바꾸세요', source));
    if (wrong === 'length') return report(fileFault(file, 'id', '파일 이름이 너무 깁니다', '한글 40자(영문 120자) 안으로 줄이세요', source));
    const key = collisionKey(id);
    const other = seen.get(key);
    if (other !== undefined) return report(fileFault(file, 'duplicate-id', `"${other}"와 이름이 겹칩니다 (대소문자나 한글 조합만 다릅니다)`, '둘 중 하나의 이름을 바꾸세요', source));
    seen.set(key, file);
    return true;
  });

  function report(fault: Fault): false {
    faults.push(fault);
    return false;
  }
}

export type BodyForm = 'none' | 'markdown' | 'mdx';

export function readEntries<S extends z.ZodType>(files: ContentFile[], kind: Kind, schema: S, reading: Reading, bodyForm: (file: string) => BodyForm): ReadEntry<z.output<S>>[] {
  return soundFiles(files, kind, reading.faults).flatMap(({ diskPath, file }) => {
    const id = idOf(file);
    return readEntry(diskPath, { file, source: `${kind}:${id}`, form: bodyForm(file) === 'none' ? 'yaml' : 'front-matter' }, id, schema, bodyForm(file), reading);
  });
}

const NO_FACTS: BodyFacts = { firstParagraph: '', photos: [] };

export function readEntry<S extends z.ZodType>(diskPath: string, place: DocumentPlace, id: string, schema: S, bodyForm: BodyForm, reading: Reading): ReadEntry<z.output<S>>[] {
  const text = readText(join(reading.contentFolder, diskPath), place.file, place.source);
  if (!text.ok) {
    reading.faults.push(text.fault);
    return [];
  }
  const { digest, text: source } = text.raw;
  const read = reading.cache.remember(`${place.file}\u0000${digest}`, () => {
    const { body: _, ...document } = readDocument(source, schema, place);
    const body = source.split('\n').slice(document.bodyLine - 1).join('\n');
    const found = bodyForm === 'none' ? { facts: NO_FACTS, faults: [] } : readBody(body, bodyForm, document.bodyLine, place);
    return { ...document, faults: [...document.faults, ...found.faults], facts: found.facts };
  });
  reading.faults.push(...read.faults);
  reading.yamlOf.set(place.file, { text: source, yamlLine: read.yamlLine, bodyLine: read.bodyLine });
  if (read.data === undefined) return [];
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
