import type { Token } from 'markdown-it';
import { cleanSource } from './clean-source.ts';
import { finishTokens, type Findings, type Heading, type Photo, type Place } from './finish-tokens.ts';
import { readTokens } from './reader.ts';
import { firstParagraphOf, plainTextOf } from './plain-text.ts';

/** One body, read once; every output renders from it. Treat it as opaque and unchangeable. */
export interface MarkdownDocument {
  readonly tokens: readonly Token[];
  /** Footnotes in the order of their first reference. */
  readonly notes: readonly { readonly refs: number; readonly tokens: readonly Token[] }[];
  readonly findings: Findings;
  readonly rawHtmlLines: readonly number[];
  readonly unusedNotes: readonly { readonly label: string; readonly line: number }[];
}

/** What a body says and points to. Lines count from 1 in the source that was given (front matter is the caller's). */
export interface MarkdownFacts {
  /** Plain text of the first ordinary paragraph; where there is none, of the first marked line, list item or quotation. */
  firstParagraph: string;
  /** Ids of the photos, each once, in order. */
  photos: string[];
  /** Every use of a photo, with its alternative text. */
  photoPlaces: Photo[];
  /** Targets as they stand in the output, refused ones left out. */
  links: { href: string; line: number }[];
  /** `level` as written (1–6); `id` without the prefix that `renderHtml` may put before it. */
  headings: Heading[];
  hasRawHtml: boolean;
  rawHtmlLines: number[];
  /** Pictures that do not come through the photo library and are not shown. */
  outsidePictures: { src: string; line: number }[];
  /** Footnotes that nothing refers to: no output shows them. */
  unusedNotes: { label: string; line: number }[];
  /** Neither a word nor a picture. */
  emptyBody: boolean;
  /** Plain text of all of it, alternative texts and footnotes included, a line for each paragraph, cell and marked line. */
  text: string;
}

/** Reads Markdown as the contract has it: GFM tables, footnotes, officials' marks, no HTML. Never throws, whatever the source. */
export function parseMarkdown(source: string): MarkdownDocument {
  const { tokens, reading } = readTokens(cleanSource(source));
  const { body, definitions } = splitNotes(tokens);
  const notes = reading.notes.map(({ label, refs }) => ({ refs, tokens: definitions.get(label) ?? [] }));
  return {
    tokens: body,
    notes,
    findings: finishTokens([body, ...notes.map((note) => note.tokens)]),
    rawHtmlLines: [...reading.rawHtmlLines].map((line) => line + 1).sort((a, b) => a - b),
    unusedNotes: [...reading.definitions].filter(([label]) => !reading.noteIds.has(label)).map(([label, line]) => ({ label, line: line + 1 })),
  };
}

/** The facts of a body, for checks, lists and cards. */
export function factsOf(document: MarkdownDocument): MarkdownFacts {
  const { photos, links, headings, outsidePictures } = document.findings;
  const text = plainTextOf([document.tokens, ...document.notes.map((note) => note.tokens)]);
  return {
    firstParagraph: firstParagraphOf(document.tokens),
    photos: [...new Set(photos.map((photo) => photo.id))],
    photoPlaces: photos.map((photo) => ({ ...photo })),
    links: links.map(copied),
    headings: headings.map((heading) => ({ ...heading })),
    hasRawHtml: document.rawHtmlLines.length > 0,
    rawHtmlLines: [...document.rawHtmlLines],
    outsidePictures: outsidePictures.map(copied),
    unusedNotes: document.unusedNotes.map((note) => ({ ...note })),
    emptyBody: photos.length === 0 && text.trim() === '',
    text,
  };
}

function copied<T extends Place>(place: T): T {
  return { ...place };
}

/** Takes the definitions out of the stream; of two with one label the first counts. */
function splitNotes(tokens: readonly Token[]): { body: Token[]; definitions: Map<string, Token[]> } {
  const body: Token[] = [];
  const definitions = new Map<string, Token[]>();
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'note_open') {
      const own: Token[] = [];
      if (!definitions.has(token.info)) definitions.set(token.info, own);
      open.push(own);
    } else if (token.type === 'note_close') open.pop();
    else (open.at(-1) ?? body).push(token);
  }
  return { body, definitions };
}
