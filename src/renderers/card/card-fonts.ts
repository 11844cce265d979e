import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedFolder } from '../../infra/installed-folder.ts';
import { readFontMetrics, type FontMetrics } from '../../infra/font-metrics.ts';

/** Pretendard GOV: every Hangul syllable, 7,138 hanja and the signs that officials use (SIL OFL 1.1). Static files, as satori ignores a variable font's weights. */
export const CARD_FONT = 'Pretendard GOV';
export type CardWeight = 500 | 700;

export interface CardFonts {
  /** As satori takes them; one array for the whole run, since satori keeps what it has parsed by it. */
  files: { name: string; data: Buffer; weight: CardWeight; style: 'normal' }[];
  metrics: Record<CardWeight, FontMetrics>;
  /** Twemoji's files by code points without variation selectors: `2764-200d-1f525`. */
  emoji: ReadonlyMap<string, string>;
}

const WEIGHTS = { 500: 'Medium', 700: 'Bold' } as const satisfies Record<CardWeight, string>;

let loaded: CardFonts | undefined;

/** Reads the bundled fonts, once a process. */
export function loadCardFonts(): CardFonts {
  loaded ??= read();
  return loaded;
}

function read(): CardFonts {
  const folder = join(installedFolder('pretendard-gov'), 'dist/public/static');
  const file = (weight: CardWeight): Buffer => readFileSync(join(folder, `PretendardGOV-${WEIGHTS[weight]}.otf`));
  const medium = file(500);
  const bold = file(700);
  const emojiFolder = installedFolder('@twemoji/svg');
  const emoji = new Map<string, string>();
  for (const name of readdirSync(emojiFolder).sort()) {
    if (name.endsWith('.svg')) emoji.set(name.slice(0, -4).split('-').filter((point) => point !== 'fe0f').join('-'), join(emojiFolder, name));
  }
  return {
    files: [
      { name: CARD_FONT, data: medium, weight: 500, style: 'normal' },
      { name: CARD_FONT, data: bold, weight: 700, style: 'normal' },
    ],
    metrics: { 500: readFontMetrics(medium), 700: readFontMetrics(bold) },
    emoji,
  };
}
