/** All kinds of card in all formats on one sheet, to be looked at before a change of design goes out. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { CARD_TEMPLATES } from '../collections/publishing.ts';
import { CARD_SIZES, type CardFormat, type CardPhoto, type CardSpec, type CardTemplate } from '../domain/card.ts';
import { loadCardFonts } from '../renderers/card/card-fonts.ts';
import { renderCards } from '../renderers/card/render-card.ts';
import { sampleCard, sampleSlides } from './card-samples.ts';

/** How high a card stands on the sheet, in pixels. */
const HEIGHTS = { og: 147, feed: 320, square: 270, story: 400, kakao: 140, thumbnail: 158 } as const satisfies Record<CardFormat, number>;
const SLIDE_FORMATS = ['feed', 'square', 'story'] as const satisfies readonly CardFormat[];
const GAP = 14;
const COLUMNS = CARD_TEMPLATES.length;
/** Sample pictures that suit the samples' titles; any other where a newsroom has none of these. */
const SUITING: Readonly<Record<CardTemplate, string>> = { news: 'snow-plow', notice: 'county-hall', event: 'kimjang-sharing', recruit: 'digital-class', number: 'library-reading', quote: 'senior-center', photo: 'reservoir-dawn', safety: 'snow-plow', newsletter: 'cover-11', video: 'smart-farm' };

export interface ContactSheetOptions {
  contentFolder: string;
  out: string;
  /** `#rrggbb` */
  color?: string | undefined;
}

/** Writes the sheet; how many cards are on it. */
export async function writeContactSheet({ contentFolder, out, color }: ContactSheetOptions): Promise<number> {
  const photoOf = photosOf(contentFolder);
  const markFile = join(contentFolder, 'mark.svg');
  const looks = { ...(existsSync(markFile) ? { mark: readFileSync(markFile) } : {}), ...(color ? { color } : {}) };
  const rows = rowsOf(looks, photoOf);
  const fonts = loadCardFonts();
  const tiles: OverlayOptions[] = [];
  let top = GAP;
  let cards = 0;
  for (const row of rows) {
    const height = HEIGHTS[row.format];
    const width = Math.round((height * CARD_SIZES[row.format].width) / CARD_SIZES[row.format].height);
    for (const [i, card] of (await renderCards(row.specs, fonts)).entries()) {
      tiles.push({ input: await sharp(card.bytes).resize(width, height).png().toBuffer(), left: GAP + i * (columnWidth() + GAP), top });
      cards++;
    }
    top += height + GAP;
  }
  const sheet = sharp({ create: { width: COLUMNS * (columnWidth() + GAP) + GAP, height: top, channels: 3, background: '#8a9096' } }).composite(tiles);
  writeFileSync(out, await sheet.png().toBuffer());
  return cards;
}

function columnWidth(): number {
  return Math.max(...Object.entries(HEIGHTS).map(([format, height]) => Math.round((height * CARD_SIZES[format as CardFormat].width) / CARD_SIZES[format as CardFormat].height)));
}

/** Of each format one row without photos and one with; of carousels their slides. */
function rowsOf(looks: Pick<CardSpec, 'mark'>, photoOf: (name: string) => CardPhoto | undefined): { format: CardFormat; specs: CardSpec[] }[] {
  const plain = (Object.keys(CARD_SIZES) as CardFormat[]).flatMap((format) => [
    { format, specs: CARD_TEMPLATES.map((template) => sampleCard(template, format, looks)) },
    { format, specs: CARD_TEMPLATES.map((template) => sampleCard(template, format, { ...looks, photo: photoOf(SUITING[template]) })) },
  ]);
  return [...plain, ...SLIDE_FORMATS.map((format) => ({ format, specs: [...sampleSlides(format, looks), ...sampleSlides(format, { ...looks, photo: photoOf('water-plant') })] }))];
}

function photosOf(contentFolder: string): (name: string) => CardPhoto | undefined {
  const files = globSync('photos/**/*.{jpg,jpeg,png,webp}', { cwd: contentFolder }).sort();
  return (name) => {
    const file = files.find((path) => basename(path).startsWith(`${name}.`)) ?? files[0];
    return file === undefined ? undefined : { bytes: new Uint8Array(readFileSync(join(contentFolder, file))), credit: '사진 음성군 홍보실' };
  };
}
