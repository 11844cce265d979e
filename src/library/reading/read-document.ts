/** One text file of the content folder → values of its schema, its body, and every fault in it. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { SourceName } from '../../domain/newsroom.ts';
import type { Fault } from '../../domain/fault.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { fieldLocator } from './locate-field.ts';
import { mendingHint } from './mending-hint.ts';
import { isUnquotable, withoutExample, withoutQuotes } from './private-fields.ts';
import { readYaml, withoutEmpty } from './read-yaml.ts';
import { fieldFaults, fieldName } from './schema-faults.ts';

export const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/** What a file is worth to every later step; plain JSON, so that it can be kept in the content cache. */
export interface ReadDocument<D> {
  data?: D | undefined;
  faults: Fault[];
  /** Where the body starts, counted from 1. */
  bodyLine: number;
  /** Where the YAML starts, for faults that are found later. */
  yamlLine: number;
  /** Work in hand: what is wrong in it is said, but stops nothing. */
  isDraft: boolean;
}

export interface RawDocument {
  digest: string;
  text: string;
}

/** Reads and decodes; a fault instead where the file is too large or in no known encoding. */
export function readText(absolute: string, file: string, source: SourceName | undefined): { ok: true; raw: RawDocument } | { ok: false; fault: Fault } {
  const failed = (rule: string, message: string, hint: string) => ({ ok: false as const, fault: { file, line: 1, field: '', rule, severity: 'error' as const, message, hint, source } });
  const size = sizeOf(absolute);
  if (size === undefined) return failed('unreadable', '파일을 열 수 없습니다', '파일의 권한을 확인하세요');
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

/** Undefined where the file may not be opened. */
function sizeOf(absolute: string): number | undefined {
  try {
    accessSync(absolute, constants.R_OK);
    return statSync(absolute).size;
  } catch {
    return undefined;
  }
}

type Told = Pick<Fault, 'line' | 'field' | 'rule' | 'message' | 'hint'>;

export function readDocument<S extends z.ZodType>(text: string, schema: S, place: DocumentPlace): ReadDocument<z.output<S>> {
  const { file, source } = place;
  const split = place.form === 'yaml' ? { ok: true as const, yaml: text, yamlLine: 1, bodyLine: 1 } : splitFrontMatter(text);
  const canBeDraft = source !== undefined && !source.startsWith('model:');
  const told = (found: Told, isDraft: boolean): Fault => ({ file, source, severity: isDraft ? 'warning' : 'error', ...found });
  if (!split.ok) {
    const { line, message, hint } = split;
    const isDraft = canBeDraft && saysDraft(text);
    return { isDraft, faults: [told({ line, field: '', rule: 'front-matter', message, hint }, isDraft)], bodyLine: 1, yamlLine: 1 };
  }
  const { yaml, yamlLine, bodyLine } = split;
  const reading = readYaml(yaml);
  if (!reading.ok) {
    const { line, message, hint } = reading;
    const isDraft = canBeDraft && saysDraft(yaml);
    const found = isUnquotable(source, [], lineAt(yaml, line)) ? { message: withoutQuotes(message), hint: withoutExample(hint) } : { message, hint };
    return { isDraft, faults: [told({ line: yamlLine + line - 1, field: '', rule: 'yaml', ...found }, isDraft)], bodyLine, yamlLine };
  }
  // Nothing but comments: every field is missing, or the list is empty.
  const value = withoutEmpty(reading.value ?? (schema.def.type === 'array' ? [] : {}));
  const isDraft = canBeDraft && typeof value === 'object' && value !== null && (value as { status?: unknown }).status === 'draft';
  const parsed = schema.safeParse(value);
  if (parsed.success) return { data: parsed.data, isDraft, faults: [], bodyLine, yamlLine };
  const faults = schemaFaults(schema, value, parsed.error.issues, yaml, source).map((found) => told({ ...found, line: yamlLine + found.line - 1 }, isDraft));
  return { isDraft, faults, bodyLine, yamlLine };
}

/** A file wrong throughout is told of by its first faults. */
const MOST_FAULTS = 100;

function schemaFaults(schema: z.ZodType, value: unknown, issues: readonly z.core.$ZodIssue[], yaml: string, source: SourceName | undefined): Told[] {
  const lineOf = fieldLocator(yaml);
  const lines = yaml.split('\n');
  const hinted = new Set<string>();
  return fieldFaults(schema, value, issues.slice(0, MOST_FAULTS)).flatMap(({ path, rule, message, hint }): Told[] => {
    const line = lineOf(path);
    if (isUnquotable(source, path, lines[line - 1] ?? '')) return [{ line, field: fieldName(rule === 'unknown-field' ? path.slice(0, -1) : path), rule, message: rule === 'missing' ? message : withoutQuotes(message), hint }];
    const mended = mendingHint(lines[line - 1] ?? '', rule, path);
    // `1,273,500` in braces makes several unknown keys, mended at one stroke.
    if (mended !== undefined && hinted.has(`${line} ${mended}`)) return [];
    hinted.add(`${line} ${mended}`);
    return [{ line, field: fieldName(path), rule, message, hint: mended ?? hint }];
  });
}

function lineAt(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? '';
}

/** Of a file that cannot be read as YAML. */
function saysDraft(text: string): boolean {
  return /^status:[ \t]*["']?draft["']?[ \t]*(?:#.*)?$/m.test(text);
}
