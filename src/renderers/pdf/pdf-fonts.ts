import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFontMetrics } from '../../infra/font-metrics.ts';
import { installedFolder } from '../../infra/installed-folder.ts';

/** Noto Serif KR, 명조 for long reading on paper: every syllable, all hanja of the Korean standards (SIL OFL 1.1). */
const SERIF_FILES = ['400Regular/NotoSerifKR_400Regular.ttf', '700Bold/NotoSerifKR_700Bold.ttf'] as const;
/** Pretendard GOV, 고딕 for titles, tables and large print (SIL OFL 1.1). */
const SANS_FILES = ['PretendardGOV-Medium.otf', 'PretendardGOV-Bold.otf', 'PretendardGOV-ExtraBold.otf'] as const;

export interface PdfGlyphs {
  /** Whether some font of the document has the character. */
  has(codePoint: number): boolean;
  /** The advance in em in the wider of the fonts, for guessing what fits; 1 where none has it. */
  advance(codePoint: number): number;
}

let glyphs: PdfGlyphs | undefined;
let emoji: ReadonlyMap<string, string> | undefined;

const serifFile = (name: string) => readFileSync(join(installedFolder('@expo-google-fonts/noto-serif-kr'), name));
const sansFile = (name: string) => readFileSync(join(installedFolder('pretendard-gov'), 'dist/public/static', name));

/** The bundled fonts, some 35 MB: read for the compiler, which keeps a copy of its own, and not kept here. */
export function pdfFontFiles(): Buffer[] {
  return [...SERIF_FILES.map(serifFile), ...SANS_FILES.map(sansFile)];
}

/** What the fonts have, without reading all of them: the weights of a family have the same characters. */
export function pdfGlyphs(): PdfGlyphs {
  glyphs ??= readGlyphs();
  return glyphs;
}

function readGlyphs(): PdfGlyphs {
  const fonts = [serifFile(SERIF_FILES[0]), sansFile(SANS_FILES[0])].map(readFontMetrics);
  const advances = (codePoint: number) => fonts.flatMap((font) => font.advance(codePoint) ?? []);
  return {
    has: (codePoint) => advances(codePoint).length > 0,
    advance: (codePoint) => Math.max(...advances(codePoint), 0) || 1,
  };
}

/** Twemoji's files by code points without variation selectors: `2764-200d-1f525` (graphics CC-BY 4.0). */
export function emojiFiles(): ReadonlyMap<string, string> {
  emoji ??= readEmojiNames();
  return emoji;
}

function readEmojiNames(): ReadonlyMap<string, string> {
  const folder = installedFolder('@twemoji/svg');
  const names = readdirSync(folder).filter((name) => name.endsWith('.svg')).sort();
  return new Map(names.map((name) => [name.slice(0, -4).split('-').filter((point) => point !== 'fe0f').join('-'), join(folder, name)]));
}
