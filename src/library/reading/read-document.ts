/** One text file of the content folder → values of its schema, its body, and every fault in it. */
import { readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { SourceName } from '../../domain/newsroom.ts';
import type { Fault } from '../../domain/fault.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { lineOf } from './locate-field.ts';
import { readYaml, withoutEmpty } from './read-yaml.ts';
import { fieldFaults, fieldName } from './schema-faults.ts';

export const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/** What a file is worth to every later step; plain JSON, so that it can be kept in the content cache. */
export interface ReadDocument<D> {
  data?: D | undefined;
  faults: Fault[];
  /** Where the body starts, counted from 1. */
  bodyLine: number;
  /** Line of each top-level field, for faults that are found later; made only when first asked for. */
  yamlLine: number;
}

export interface RawDocument {
  digest: string;
  text: string;
}

/** Reads and decodes; a fault instead where the file is too large or in no known encoding. */
export function readText(absolute: string, file: string, source: SourceName | undefined): { ok: true; raw: RawDocument } | { ok: false; fault: Fault } {
  const failed = (rule: string, message: string, hint: string) => ({ ok: false as const, fault: { file, line: 1, field: '', rule, severity: 'error' as const, message, hint, source } });
  const size = statSync(absolute).size;
  if (size > MAX_TEXT_BYTES) return failed('size', `파일이 너무 큽니다 (${Math.ceil(size / 1024 / 1024)} MB)`, '글은 2 MB까지입니다. 사진은 사진 대장에, 자료는 첨부로 올리세요');
  const bytes = readFileSync(absolute);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return failed('encoding', '글자를 읽을 수 없는 파일입니다', '메모장에서 "UTF-8"로 다시 저장하세요');
  return { ok: true, raw: { digest: createHash('sha256').update(bytes).digest('hex'), text: decoded.text } };
}

export interface DocumentPlace {
  file: string;
  source: SourceName | undefined;
  form: 'yaml' | 'front-matter';
}

export function readDocument<S extends z.ZodType>(text: string, schema: S, place: DocumentPlace): ReadDocument<z.output<S>> & { body: string } {
  const { file, source } = place;
  const fault = (line: number, field: string, rule: string, message: string, hint: string): Fault => ({ file, line, field, rule, severity: 'error', message, hint, source });
  const split = place.form === 'yaml' ? { ok: true as const, yaml: text, yamlLine: 1, body: '', bodyLine: 1 } : splitFrontMatter(text);
  if (!split.ok) return { faults: [fault(split.line, '', 'front-matter', split.message, split.hint)], bodyLine: 1, yamlLine: 1, body: '' };
  const { yaml, yamlLine, body, bodyLine } = split;
  const reading = readYaml(yaml);
  if (!reading.ok) return { faults: [fault(yamlLine + reading.line - 1, '', 'yaml', reading.message, reading.hint)], bodyLine, yamlLine, body };
  const value = withoutEmpty(reading.value);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { data: parsed.data, faults: [], bodyLine, yamlLine, body };
  const faults = fieldFaults(schema, value, parsed.error.issues).map(({ path, rule, message, hint }) =>
    fault(yamlLine + lineOf(yaml, path) - 1, fieldName(path), rule, message, hint),
  );
  return { faults: isDraft(value) ? faults.map((found) => ({ ...found, severity: 'warning' as const })) : faults, bodyLine, yamlLine, body };
}

/** A draft is work in hand: what is wrong in it is said, but stops nothing. */
function isDraft(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { status?: unknown }).status === 'draft';
}
