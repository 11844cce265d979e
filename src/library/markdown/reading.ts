import type { Env } from 'markdown-it';

/** What the rules of one reading share; it lives in markdown-it's `env`. */
export interface Reading {
  /** Footnotes in the order of their first reference; `refs` counts the references. */
  notes: { label: string; refs: number }[];
  noteIds: Map<string, number>;
  /** Labels that have a definition, with the line (from 0) of the first. */
  definitions: Map<string, number>;
  /** Source lines (from 0) on which an HTML tag stands outside code. */
  rawHtmlLines: Set<number>;
  /** First line (from 0) of the text that is being read. */
  line: number;
}

const KEY = Symbol('reading');

export function newReading(): Env {
  const reading: Reading = { notes: [], noteIds: new Map(), definitions: new Map(), rawHtmlLines: new Set(), line: 0 };
  return { [KEY]: reading };
}

export function readingOf(env: Env): Reading {
  // Set by newReading(), with which every parse begins.
  return env[KEY] as Reading;
}
