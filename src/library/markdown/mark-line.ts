/** What an official's mark at the head of a line is; `dash` and `dot` are marks only below another mark. */
export type MarkKind = 'box' | 'circle' | 'arrow' | 'remark' | 'count' | 'dash' | 'dot';

export interface MarkLine {
  kind: MarkKind;
  /** The mark as written: `□`, `가.`, `-`. */
  sign: string;
  /** Where 가, 나, 다 … stand in their order, from 0; -1 for other marks. */
  order: number;
  /** The line's text after the mark, without the space between. */
  text: string;
}

const COUNTING = '가나다라마바사아자차카타파하';
const KINDS = new Map<string, MarkKind>([
  ...pairs('□■', 'box'),
  ...pairs('○ㅇ●◦❍', 'circle'),
  ...pairs('▶▷', 'arrow'),
  ...pairs('※', 'remark'),
  ...pairs('-–', 'dash'),
  ...pairs('ㆍ·•∙‧', 'dot'),
]);

function pairs(signs: string, kind: MarkKind): [string, MarkKind][] {
  return [...signs].map((sign) => [sign, kind]);
}

/**
 * The mark at the head of one line, or undefined. What only looks like one is left alone: `○○초등학교` (a name withheld),
 * `○/×` (a legend), `ㅇㅋ`, `-5℃`, `--`. Bold around the mark (`**□ 제목**`) moves to the text after it.
 */
export function readMark(line: string): MarkLine | undefined {
  // Drafts pasted from 한글 indent with ideographic and no-break spaces, which Markdown does not take for indentation.
  const start = firstSolid(line);
  const head = line[start];
  if (head === undefined) return undefined;
  const bold = (head === '*' || head === '_') && line[start + 1] === head ? head + head : '';
  return markAt(line, start + bold.length, bold);
}

function markAt(line: string, start: number, bold: string): MarkLine | undefined {
  const sign = line[start];
  if (sign === undefined) return undefined;
  const order = COUNTING.indexOf(sign);
  if (order >= 0) return countingAt(line, start, bold, order);
  const kind = KINDS.get(sign);
  if (!kind) return undefined;
  let rest = line.slice(start + 1);
  // ▶ typed on a phone carries an emoji selector.
  if (rest[0] === '\ufe0f' || rest[0] === '\ufe0e') rest = rest.slice(1);
  if (!mayFollow(kind, sign, rest)) return undefined;
  if (bold && (kind === 'dash' || kind === 'dot')) return undefined;
  return { kind, sign, order: -1, text: boldened(rest, bold) };
}

function countingAt(line: string, start: number, bold: string, order: number): MarkLine | undefined {
  if (line[start + 1] !== '.') return undefined;
  const rest = line.slice(start + 2);
  if (!/^(?:\s|\*\*\s|__\s)/.test(rest)) return undefined;
  return { kind: 'count', sign: line.slice(start, start + 2), order, text: boldened(rest, bold) };
}

function mayFollow(kind: MarkKind, sign: string, rest: string): boolean {
  const next = rest[0];
  if (next === undefined) return kind !== 'dash' && kind !== 'dot';
  if (kind === 'dash') return /^(?:\s+\S|[가-힣“‘「『<(])/.test(rest);
  if (kind === 'dot') return /^\s*[^\s·ㆍ•∙‧]/.test(rest);
  if (sign === 'ㅇ' && /[ㄱ-ㆎ]/.test(next)) return false;
  return !/[□■○ㅇ●◦❍▶▷,/)×·]/.test(next);
}

/** `**□ 제목**` → `**제목**`; `**가.** 본문` → `본문`. */
function boldened(rest: string, bold: string): string {
  if (!bold) return rest.trim();
  return rest.startsWith(bold) ? rest.slice(bold.length).trim() : bold + rest.trim();
}

function firstSolid(line: string): number {
  let at = 0;
  while (/[ \t\u00a0\u2000-\u200b\u3000]/.test(line[at] ?? '')) at++;
  return at;
}
