/**
 * A caption that is too long, made shorter step by step. What readers act on
 * stays longest: the link, telephone numbers, then days and hours.
 */
import { sentencesOf } from './sentences.ts';

export interface CaptionDraft {
  /** Of the body; an empty one parts paragraphs. */
  lines: readonly string[];
  /** The line that leads on. */
  link?: string | undefined;
  hashtags: readonly string[];
}

export interface ShortenedCaption extends CaptionDraft {
  isShortened: boolean;
}

/** As many hashtags stay until the text itself would have to be cut within a sentence. */
export const KEPT_HASHTAGS = 2;

const PHONE = /(?<!\d)(?:0\d{1,2}[-)\s]\s?\d{3,4}-\d{4}|\d{3,4}-\d{4}|1[0-3]\d)(?![\d,.]*\d|[개건곳가명년월일시원%])/;
const DAY = /\d{4}\.\s?\d{1,2}\.|\d{1,2}월|\d{1,2}일|\d{1,2}시(?!간)/;
const ADDRESS = /https?:\/\//;

function holdsFact(text: string): boolean {
  return PHONE.test(text) || DAY.test(text) || ADDRESS.test(text);
}

/** The first of ever shorter drafts that fits; where not even the contact does, as much of it as does. */
export function shortenCaption(draft: CaptionDraft, fits: (draft: CaptionDraft) => boolean): ShortenedCaption {
  if (fits(draft)) return { ...draft, isShortened: false };
  for (const shorter of everShorter(draft)) if (fits(shorter)) return { ...shorter, isShortened: true };
  return { lines: [], hashtags: [], isShortened: true };
}

function* everShorter(draft: CaptionDraft): Generator<CaptionDraft> {
  let current = draft;
  const step = (change: Partial<CaptionDraft>) => (current = { ...current, ...change });
  while (current.hashtags.length > KEPT_HASHTAGS) yield step({ hashtags: current.hashtags.slice(0, -1) });
  for (const index of linesFromEnd(current.lines)) if (index > 0 && !holdsFact(current.lines[index] ?? '')) yield step({ lines: current.lines.toSpliced(index, 1) });
  yield* withoutSentences((sentence) => !holdsFact(sentence));
  while (current.hashtags.length > 0) yield step({ hashtags: current.hashtags.slice(0, -1) });
  yield* withoutWords((line) => !holdsFact(line));
  yield* withoutSentences((sentence) => !PHONE.test(sentence));
  yield* withoutWords((line) => !PHONE.test(line));
  yield step({ lines: current.lines.filter((line) => PHONE.test(line)) });
  while (current.lines.length > 0) yield step({ lines: current.lines.slice(0, -1) });
  yield step({ link: undefined });

  /** Sentence by sentence from the end; the first of all stays. */
  function* withoutSentences(isSpare: (sentence: string) => boolean): Generator<CaptionDraft> {
    for (const index of linesFromEnd(current.lines)) {
      let sentences = sentencesOf(current.lines[index] ?? '');
      for (let at = sentences.length - 1; at >= (index === 0 ? 1 : 0); at--) {
        if (!isSpare(sentences[at] ?? '')) continue;
        sentences = sentences.toSpliced(at, 1);
        yield step({ lines: sentences.length > 0 ? current.lines.with(index, sentences.join(' ')) : current.lines.toSpliced(index, 1) });
      }
    }
  }

  /** Eojeol by eojeol from the end, with … in their place. */
  function* withoutWords(isSpare: (line: string) => boolean): Generator<CaptionDraft> {
    for (const index of linesFromEnd(current.lines)) {
      const line = current.lines[index] ?? '';
      if (line === '' || !isSpare(line)) continue;
      const words = line.split(' ');
      for (let count = words.length - 1; count > 0; count--) {
        const head = words.slice(0, count).join(' ').replace(/[\s,.·…]+$/u, '');
        yield step({ lines: current.lines.with(index, `${head}…`) });
      }
      // A word that is too long by itself has nowhere to be cut but within.
      for (const head of everShorterHeads(words[0] ?? '')) yield step({ lines: current.lines.with(index, `${head}…`) });
      // The first line says what it is about: it goes only with the last resort.
      if (index > 0) yield step({ lines: current.lines.toSpliced(index, 1) });
    }
  }
}

/** No shorter than an eojeol may be. */
const LONGEST_WORD = 20;

function* everShorterHeads(word: string): Generator<string> {
  let signs = Array.from(word);
  while (signs.length > LONGEST_WORD) {
    signs = signs.slice(0, Math.max(LONGEST_WORD, Math.floor(signs.length * 0.9)));
    yield signs.join('');
  }
}

/** From the end, so that what is taken out moves none of the lines still to come. */
function linesFromEnd(lines: readonly string[]): number[] {
  return lines.map((_, index) => index).reverse();
}
