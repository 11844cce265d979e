/** `npm run check -- --mask`: personal numbers that nobody allowed are masked where they stand. */
import { join, posix } from 'node:path';
import type { Newsroom } from '../domain/newsroom.ts';
import { KIND_FACTS } from '../domain/personal-data/kinds.ts';
import { maskInText } from '../domain/personal-data/masking.ts';
import { type PlacedDatum, placedData } from './audit-personal-data.ts';
import { noContentCache } from '../infra/content-cache.ts';
import { prepareEdition } from '../library/edition.ts';
import type { Settings } from '../library/settings.ts';
import { keptTextFile } from '../library/writing/kept-text-file.ts';
import { ProductionFault } from './production-fault.ts';
import { type SourceRange, sourceRanges } from './source-ranges.ts';

export interface Masking {
  masked: MaskedPlace[];
  /** Where only a person can mend it. */
  left: { file: string; field: string; label: string; masked: string }[];
}

interface MaskedPlace {
  file: string;
  line: number;
  label: string;
  masked: string;
}

export async function maskContent(settings: Settings): Promise<Masking> {
  // Afresh: what is about to be changed is not taken from a cache.
  const cache = noContentCache();
  const { edition, faults } = await prepareEdition({ settings, cache });
  if (!edition) throw new ProductionFault(['site.yaml이나 departments.yaml을 읽을 수 없어 가리지 못했습니다. 먼저 npm run check 를 실행해 고치세요.', ...faults.map(({ file, message }) => `${settings.contentName}/${file}: ${message}`)]);
  const { contentFolder, now } = settings;
  const data = placedData(edition.newsroom, { contentFolder, cache, now });
  const byFile = Map.groupBy(data, (placed) => fileOf(placed, edition.newsroom));
  const outcomes = [...byFile].map(([file, placed]) => maskFile(file, placed, contentFolder));
  return { masked: outcomes.flatMap(({ masked }) => masked), left: outcomes.flatMap(({ left }) => left) };
}

/** Captions lie in a file of their own beside the entry. */
function fileOf({ entry, text }: PlacedDatum, { videos }: Newsroom): string {
  const { file, source } = entry.subject;
  const named = text.place === 'captions' ? videos.find(({ id }) => `video:${id}` === source)?.data.captions : undefined;
  return named === undefined ? file : posix.join(posix.dirname(file), named);
}

interface Edit extends SourceRange {
  replacement: string;
  label: string;
  shown: string;
}

function maskFile(file: string, placed: readonly PlacedDatum[], contentFolder: string): Masking {
  const kept = keptTextFile(join(contentFolder, file));
  const ranges = kept && sourceRanges(kept.text, /\.mdx?$/.test(file));
  const edits = new Map<number, Edit>();
  const left: Masking['left'] = [];
  for (const one of placed) {
    const range = ranges && rangeOf(one, ranges, kept.text.length);
    const found = kept && range ? editsOf(one, kept.text, range) : [];
    for (const edit of found) edits.set(edit.from, edit);
    if (found.length === 0) left.push({ file, field: one.text.path.map(String).join('.'), label: KIND_FACTS[one.datum.kind].label, masked: one.datum.masked });
  }
  const ordered = [...edits.values()].sort((a, b) => a.from - b.from);
  if (kept && ordered.length > 0) kept.write(edited(kept.text, ordered));
  const masked = ordered.map(({ from, label, shown }) => ({ file, line: (kept?.text.slice(0, from) ?? '').split('\n').length, label, masked: shown }));
  return { masked, left };
}

/** Telephone fields, and names of files, entries and addresses, would no longer be what they are. */
const NOT_PROSE = new Set(['phone', 'email', 'file', 'captions', 'photo', 'photos', 'videos', 'cover', 'thumbnail', 'url', 'press', 'article', 'video', 'newsletter']);

function rangeOf({ text }: PlacedDatum, ranges: ReturnType<typeof sourceRanges>, length: number): SourceRange | undefined {
  if (text.place === 'body') return ranges.body;
  if (text.place === 'captions') return { from: 0, to: length };
  return text.path.length === 0 || text.path.some((step) => NOT_PROSE.has(String(step))) ? undefined : ranges.field(text.path);
}

/** Every place of the range where the number is written in just these signs. */
function editsOf({ text, datum }: PlacedDatum, source: string, range: SourceRange): Edit[] {
  const written = text.text.slice(datum.from, datum.to);
  const signs = [...written].map((sign) => (/\s/.test(sign) ? String.raw`\s+` : sign.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)));
  // A word's end on either side: the same digits within a longer number are another number.
  const pattern = new RegExp(String.raw`(?<![\p{Nd}A-Za-z])${signs.join('').replaceAll(String.raw`\s+\s+`, String.raw`\s+`)}(?![\p{Nd}A-Za-z])`, 'gu');
  return [...source.slice(range.from, range.to).matchAll(pattern)].map(({ index, 0: whole }) => ({
    from: range.from + index,
    to: range.from + index + whole.length,
    replacement: maskInText(whole, datum),
    label: KIND_FACTS[datum.kind].label,
    shown: datum.masked,
  }));
}

function edited(text: string, edits: readonly Edit[]): string {
  let done = 0;
  const parts = edits.flatMap(({ from, to, replacement }) => {
    if (from < done) return [];
    const part = [text.slice(done, from), replacement];
    done = to;
    return part;
  });
  return [...parts, text.slice(done)].join('');
}

export function maskingText({ masked, left }: Masking, contentName: string): string {
  const done = masked.map(({ file, line, label, masked: shown }) => `${contentName}/${file}:${line} – ${label}를 가렸습니다: ${shown}`);
  const open = left.map(({ file, field, label, masked: shown }) => `${contentName}/${file}${field === '' ? '' : ` ${field}`} – 이 칸의 ${label}는 직접 고치세요: ${shown}`);
  const counted = masked.length === 0 ? '가린 것이 없습니다.' : `${masked.length}곳을 가렸습니다.`;
  return [...done, ...open, `${counted} 붙임 파일은 바꾸지 않습니다. npm run check 로 다시 확인하세요.`].join('\n');
}
