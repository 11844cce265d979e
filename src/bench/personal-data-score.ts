/** How well personal numbers are found, measured on sentences in which people have marked them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPersonalData } from '../domain/personal-data/find-personal-data.ts';
import { KIND_FACTS, type PersonalKind } from '../domain/personal-data/kinds.ts';
import { NO_OWN_NUMBERS } from '../domain/personal-data/own-numbers.ts';

/** The rules were shaped by the first half alone; the second was not looked at. */
export const LABELLED_FILES = ['test/domain/personal-data/labelled-tuning.txt', 'test/domain/personal-data/labelled-held-out.txt'] as const;

export interface Labelled {
  text: string;
  marks: { kind: PersonalKind; from: number; to: number }[];
}

/** One snippet a line, numbers as `[[kind:number]]`, `\n` and `\u200b` for what does not show; `#` begins a remark. */
export function readLabelled(file: string): Labelled[] {
  return file.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const marks: Labelled['marks'] = [];
    let text = '';
    for (const [, plain, kind, number] of line.matchAll(/([^[]+|\[(?!\[))|\[\[(\w+):(.*?)\]\]/g)) {
      const written = (plain ?? number ?? '').replaceAll(String.raw`\n`, '\n').replaceAll(String.raw`\u200b`, '\u200b');
      if (kind !== undefined) marks.push({ kind: labelledKind(kind), from: text.length, to: text.length + written.length });
      text += written;
    }
    return { text, marks };
  });
}

function labelledKind(name: string): PersonalKind {
  if (name in KIND_FACTS) return name as PersonalKind;
  throw new Error(`The labelled set has a kind that there is not: ${name}.`);
}

export function labelledSnippets(root: string): Labelled[] {
  return LABELLED_FILES.flatMap((file) => readLabelled(readFileSync(join(root, file), 'utf8')));
}

interface Share {
  marked: number;
  found: number;
}

export interface PersonalDataScore {
  snippets: number;
  /** Of what was found, the part that is marked so. */
  precision: number;
  /** Of what is marked, the part that was found. */
  recall: number;
  byKind: Record<PersonalKind, Share>;
  missed: string[];
  wrong: string[];
}

/** A number counts as found where its kind is right and its place overlaps the mark. */
export function scorePersonalData(labelled: readonly Labelled[]): PersonalDataScore {
  const byKind = Object.fromEntries(Object.keys(KIND_FACTS).map((kind) => [kind, { marked: 0, found: 0 }])) as Record<PersonalKind, Share>;
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { text, marks } of labelled) {
    const data = findPersonalData(text, NO_OWN_NUMBERS);
    const meets = (a: Labelled['marks'][number], b: Labelled['marks'][number]) => a.kind === b.kind && a.from < b.to && b.from < a.to;
    for (const mark of marks) {
      const isFound = data.some((datum) => meets(mark, datum));
      byKind[mark.kind].marked++;
      if (isFound) byKind[mark.kind].found++;
      else missed.push(`${mark.kind}: ${text}`);
    }
    for (const datum of data) if (!marks.some((mark) => meets(mark, datum))) wrong.push(`${datum.kind}: ${text}`);
  }
  const marked = Object.values(byKind).reduce((sum, share) => sum + share.marked, 0);
  const found = marked - missed.length;
  return { snippets: labelled.length, precision: found / (found + wrong.length), recall: found / marked, byKind, missed, wrong };
}
