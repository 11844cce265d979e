/**
 * What is wrong in the content, for the people who wrote it: where, what, and how
 * to mend it, in Korean.
 */
import { byCodeUnit } from './order.ts';
import type { SourceName } from './newsroom.ts';

export interface Fault {
  /** Relative to the content folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** The field, as `contact.phone` or `photos[2]`; empty where the whole file is meant. */
  field: string;
  rule: string;
  severity: 'error' | 'warning';
  message: string;
  hint: string;
  /** The entry that could be held back to let the rest go out; absent where the fault is the site's. */
  source?: SourceName | undefined;
}

/** `press/2026/11-22-김장.md:7 photos – 사진이 없습니다. 먼저 등록하세요.` */
export function faultLine(fault: Fault, contentName: string): string {
  const field = fault.field ? ` ${fault.field}` : '';
  return `${contentName}/${fault.file}:${fault.line}${field} – ${sentence(fault.message)} ${sentence(fault.hint)}`.trim();
}

function sentence(text: string): string {
  return text === '' || /[.?!。]$/.test(text) ? text : `${text}.`;
}

export function byPlace(a: Fault, b: Fault): number {
  return byCodeUnit(a.file, b.file) || a.line - b.line || byCodeUnit(a.field, b.field) || byCodeUnit(a.rule, b.rule);
}
