/** What is wrong in the `note` of an issue: Markdown within YAML, told at its line of the file. */
import type { Fault } from '../../domain/fault.ts';
import { factsOf, parseMarkdown } from '../markdown/parse-markdown.ts';
import { readMarkdownBody } from '../markdown/read-markdown-body.ts';

export type NoteFault = Pick<Fault, 'line' | 'rule' | 'severity' | 'message' | 'hint'>;

const NO_PHOTOS = { rule: 'note-photo', severity: 'error', message: '펴내며(note)에는 사진을 넣을 수 없습니다', hint: '사진은 기사에 넣거나, sections에 photos로 실으세요' } as const;

export interface NoteReading {
  /** With lines of the file. */
  faults: NoteFault[];
  /** Addresses on the site itself that it links to. */
  innerLinks: string[];
}

/**
 * @param note the field's value
 * @param source the file, and the line (from 1) on which its field stands
 */
export function readNote(note: string, { text, line }: { text: string; line: number }): NoteReading {
  const lineOf = lineWithin(text.split('\n'), line);
  const { photoPlaces, outsidePictures } = factsOf(parseMarkdown(note));
  const pictures = [...photoPlaces, ...outsidePictures].map((place) => ({ ...NO_PHOTOS, line: place.line }));
  const { faults, facts } = readMarkdownBody(note);
  const others = faults.filter(({ rule }) => rule !== 'outside-picture').map((fault) => (fault.rule === 'empty-body' ? { ...fault, message: '펴내며(note)에 보일 글이 없습니다', hint: '글을 적거나 note를 지우세요' } : fault));
  return { faults: [...pictures, ...others].map((fault) => ({ ...fault, line: lineOf(fault.line) })), innerLinks: facts.innerLinks };
}

/** Where a line of the value stands: below its field in a literal block, and else with the field, for folding moves lines. */
function lineWithin(lines: readonly string[], field: number): (line: number) => number {
  if (!/:[ \t]+\|[-+\d]*[ \t]*(?:#.*)?$/.test(lines[field - 1] ?? '')) return () => field;
  // Empty lines before the first word are no part of the value.
  const first = lines.findIndex((line, index) => index >= field && line.trim() !== '') + 1;
  return (line) => (first === 0 ? field : first + line - 1);
}
