/**
 * What of the content is nobody's business but the office's: the ledger of models,
 * and in a photo's file who is shown by which consent. A fault tells where it is
 * and what is wrong, never what stands there, for logs are read by many; and what
 * is kept between runs keeps none of it.
 */
import type { SourceName } from '../../domain/newsroom.ts';

const PERSONAL = /\b(?:who|formSha256)\b/;

/** Whether a file holds what must not lie in a cache. */
export function holdsPersonalData(source: SourceName | undefined, text: string): boolean {
  if (source?.startsWith('model:')) return true;
  return source?.startsWith('photo:') === true && PERSONAL.test(text);
}

/** Whether what is written at a place must not be quoted. */
export function isUnquotable(source: SourceName | undefined, path: readonly PropertyKey[], line: string): boolean {
  if (source?.startsWith('model:')) return true;
  return source?.startsWith('photo:') === true && (path[0] === 'people' || PERSONAL.test(line));
}

/** A message about what was written, without what was written. */
export function withoutQuotes(message: string): string {
  return message.replace(/"(?:[^"\\]|\\.)*"/gs, '"…"');
}

/** A hint that shows how a line should read shows the line. */
export function withoutExample(hint: string): string {
  if (hint.startsWith('값을 따옴표로 묶으세요:')) return '쌍점이나 괄호가 있는 값은 따옴표로 묶으세요';
  if (hint.startsWith('이렇게 고치세요:')) return '따옴표의 짝과 쌍점(:) 뒤 빈칸을 확인하세요';
  return hint;
}
