/**
 * What the Markdown runs of one piece share. An article in MDX is several runs,
 * and an issue many pieces on one page: counts go on from run to run, and no id
 * comes twice. HTML and prose number alike, so that one link to a paragraph
 * holds in every form.
 */
import { settledLevels } from '../../domain/heading-levels.ts';
import type { Findings } from './finish-tokens.ts';

export interface PieceRuns {
  /** Settled levels of the headings, in turn. */
  levels: Iterator<number>;
  /** Id of the next block: paragraph, list, marked line, table, code. */
  nextBlock(): string;
  /** Id of the next figure or box. */
  nextFigure(): string;
  /** The ids under which the headings of a run stand on the page, by their own. */
  headingIds(findings: Findings): ReadonlyMap<string, string>;
  notePrefix: string;
  /** Notes of the runs before. */
  notes: number;
  /** Tables of the runs before. */
  tables: number;
}

/** @param idPrefix of every id: empty, or the anchor of the piece and a dot */
export function pieceRuns(idPrefix: string, headingLevels: readonly number[], top: number): PieceRuns {
  const taken = new Set<string>();
  let blocks = 0;
  let figures = 0;
  return {
    levels: settledLevels(headingLevels, top),
    nextBlock: () => `${idPrefix}p${++blocks}`,
    nextFigure: () => `${idPrefix}f${++figures}`,
    headingIds: ({ headings }) => new Map(headings.map(({ id }) => [id, idPrefix + once(id, taken)])),
    notePrefix: idPrefix,
    notes: 0,
    tables: 0,
  };
}

function once(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
