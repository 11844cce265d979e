/**
 * Korean text in sentences: for reading aloud one at a time, and for telling
 * whether a text is complete. The platform's segmenter differs between machines and
 * takes `11. 22.` for two sentences; this rule is the same everywhere.
 */

/** An end: its sign, then closing quotes and brackets. Whether it ends a sentence shows what stands around it. */
const END = /[.!?…。？！]+["'”’』」》〉)\]]*(?=\s|$)/g;

/** A number, a counting syllable (가.) or one Latin letter before the stop: `2026. 11. 22.`, `1. 신청`, `나. 장소`, `St. `. */
const NO_END = /(?:^|[\s(])(?:\d{1,4}|[가나다라마바사아자차카타파하]|[A-Za-z]|No|Dr|Mr|Ms|St)\.$/;

/** The sentences, in order, without the blanks between them; none for a text without a word. */
export function sentencesOf(text: string): string[] {
  return sentenceRanges(text).map(([from, to]) => text.slice(from, to));
}

/** Start and end (excluded) of each sentence, in UTF-16 units of the text. */
export function sentenceRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  const close = (to: number) => {
    const raw = text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const end = from + raw.trimEnd().length;
    if (end > start) ranges.push([start, end]);
    from = to;
  };
  for (const match of text.matchAll(END)) {
    const to = match.index + match[0].length;
    if (NO_END.test(text.slice(Math.max(from, to - 8), to)) && to < text.length) continue;
    close(to);
  }
  close(text.length);
  return ranges;
}
