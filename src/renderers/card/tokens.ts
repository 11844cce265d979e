/**
 * The visual system of the office's cards in one file: grid, type scale, radii
 * and colours. Each format has a grid of its own for its own shape; a new format
 * is a new grid here, and every template can be drawn on it.
 */
import { CARD_SIZES, type CardArea, type CardFormat } from '../../domain/card.ts';
import { contrastRatio, INK, inkOn, mix, READABLE, readableOnAll, WHITE } from './contrast.ts';

/** Pixels, the smallest and the largest size of type. */
export interface TypeRange { floor: number; ceiling: number }
export interface TitleRange extends TypeRange { maxLines: number }

export interface Grid {
  width: number;
  height: number;
  /** Words beside a picture, or under it. */
  shape: 'wide' | 'tall';
  /** Where words stand: alone, and where a picture takes its place. */
  body: CardArea;
  bodyWithPicture: CardArea;
  picture: CardArea;
  /** What is painted behind the office's name, and the row in which it stands. */
  footBand: CardArea;
  footRow: CardArea;
  title: TitleRange;
  titleWithPicture: TitleRange;
  /** Dates, places, periods: what has to be read at once after the title. */
  lead: TypeRange;
  label: TypeRange;
  foot: TypeRange;
  credit: TypeRange;
  mark: number;
  gap: number;
}

export const GRIDS = {
  og: {
    ...CARD_SIZES.og, shape: 'wide',
    body: { left: 72, top: 56, width: 1056, height: 430 },
    bodyWithPicture: { left: 72, top: 56, width: 604, height: 430 },
    picture: { left: 732, top: 0, width: 468, height: 534 },
    footBand: { left: 0, top: 534, width: 1200, height: 96 },
    footRow: { left: 72, top: 538, width: 1056, height: 88 },
    title: { floor: 44, ceiling: 104, maxLines: 4 },
    titleWithPicture: { floor: 38, ceiling: 80, maxLines: 5 },
    lead: { floor: 26, ceiling: 46 }, label: { floor: 24, ceiling: 38 }, foot: { floor: 22, ceiling: 33 }, credit: { floor: 16, ceiling: 20 }, mark: 42, gap: 24,
  },
  thumbnail: {
    ...CARD_SIZES.thumbnail, shape: 'wide',
    body: { left: 72, top: 64, width: 1136, height: 520 },
    bodyWithPicture: { left: 72, top: 64, width: 648, height: 520 },
    picture: { left: 776, top: 0, width: 504, height: 720 },
    footBand: { left: 0, top: 616, width: 776, height: 104 },
    footRow: { left: 72, top: 606, width: 640, height: 76 },
    title: { floor: 60, ceiling: 140, maxLines: 4 },
    titleWithPicture: { floor: 48, ceiling: 104, maxLines: 5 },
    lead: { floor: 34, ceiling: 58 }, label: { floor: 32, ceiling: 44 }, foot: { floor: 26, ceiling: 34 }, credit: { floor: 18, ceiling: 20 }, mark: 44, gap: 28,
  },
  kakao: {
    ...CARD_SIZES.kakao, shape: 'wide',
    body: { left: 44, top: 34, width: 712, height: 278 },
    bodyWithPicture: { left: 44, top: 34, width: 428, height: 278 },
    picture: { left: 508, top: 0, width: 292, height: 336 },
    footBand: { left: 0, top: 336, width: 800, height: 64 },
    footRow: { left: 44, top: 342, width: 712, height: 48 },
    title: { floor: 36, ceiling: 76, maxLines: 4 },
    titleWithPicture: { floor: 30, ceiling: 56, maxLines: 5 },
    lead: { floor: 20, ceiling: 35 }, label: { floor: 20, ceiling: 29 }, foot: { floor: 18, ceiling: 26 }, credit: { floor: 13, ceiling: 15 }, mark: 30, gap: 16,
  },
  square: {
    ...CARD_SIZES.square, shape: 'tall',
    body: { left: 76, top: 80, width: 928, height: 832 },
    bodyWithPicture: { left: 76, top: 590, width: 928, height: 324 },
    picture: { left: 0, top: 0, width: 1080, height: 540 },
    footBand: { left: 0, top: 960, width: 1080, height: 120 },
    footRow: { left: 76, top: 984, width: 928, height: 72 },
    title: { floor: 52, ceiling: 124, maxLines: 6 },
    titleWithPicture: { floor: 46, ceiling: 96, maxLines: 4 },
    lead: { floor: 34, ceiling: 54 }, label: { floor: 30, ceiling: 44 }, foot: { floor: 26, ceiling: 37 }, credit: { floor: 18, ceiling: 23 }, mark: 48, gap: 30,
  },
  feed: {
    ...CARD_SIZES.feed, shape: 'tall',
    body: { left: 76, top: 88, width: 928, height: 1084 },
    bodyWithPicture: { left: 76, top: 778, width: 928, height: 396 },
    picture: { left: 0, top: 0, width: 1080, height: 718 },
    footBand: { left: 0, top: 1222, width: 1080, height: 128 },
    footRow: { left: 76, top: 1248, width: 928, height: 76 },
    title: { floor: 54, ceiling: 136, maxLines: 7 },
    titleWithPicture: { floor: 50, ceiling: 104, maxLines: 5 },
    lead: { floor: 36, ceiling: 60 }, label: { floor: 32, ceiling: 46 }, foot: { floor: 28, ceiling: 39 }, credit: { floor: 20, ceiling: 24 }, mark: 52, gap: 34,
  },
  story: {
    ...CARD_SIZES.story, shape: 'tall',
    body: { left: 84, top: 322, width: 912, height: 1040 },
    bodyWithPicture: { left: 84, top: 926, width: 912, height: 440 },
    picture: { left: 0, top: 0, width: 1080, height: 860 },
    footBand: { left: 0, top: 1412, width: 1080, height: 508 },
    footRow: { left: 84, top: 1440, width: 912, height: 86 },
    title: { floor: 58, ceiling: 144, maxLines: 7 },
    titleWithPicture: { floor: 54, ceiling: 108, maxLines: 5 },
    lead: { floor: 40, ceiling: 66 }, label: { floor: 36, ceiling: 50 }, foot: { floor: 32, ceiling: 42 }, credit: { floor: 22, ceiling: 26 }, mark: 58, gap: 38,
  },
} as const satisfies Record<CardFormat, Grid>;

/** Rounded corners of panels, and of chips. */
export const RADIUS = { panel: 28, chip: 8 } as const;
/** Line heights in em. */
export const LEADING = { line: 1.3, title: 1.26, body: 1.55 } as const;

/** Colours of a card; every text is readable on every ground that it may stand on. */
export interface Palette {
  ground: string;
  /** A shape on the ground; texts of the ground are readable on it too. */
  motif: string;
  title: string;
  label: string;
  /** Captions and second thoughts. */
  quiet: string;
  hairline: string;
  /** A filled panel or chip, and its text. */
  panel: string;
  panelMotif: string;
  panelText: string;
  panelQuiet: string;
  foot: string;
  footText: string;
}

const PAPER = '#fbfcfc';
const ALERT = '#a3191b';
export const HAZARD = '#ffd21f';
export const HAZARD_INK = '#16130a';

/** Away from the text that stands on it, so that no shape takes contrast. */
function motifOn(ground: string, ink: string): string {
  return mix(ground, contrastRatio(ink, WHITE) > contrastRatio(ink, '#000000') ? WHITE : '#000000', 0.14);
}

/** Ink that keeps in the background, where it can be read so. */
function softened(ink: string, ground: string, motif: string): string {
  const soft = mix(ground, ink, 0.8);
  return [ground, motif].every((under) => contrastRatio(soft, under) >= READABLE) ? soft : ink;
}

/** The texts of a filled area. */
function filled(color: string): Pick<Palette, 'panel' | 'panelMotif' | 'panelText' | 'panelQuiet'> {
  const text = inkOn(color);
  const motif = motifOn(color, text);
  return { panel: color, panelMotif: motif, panelText: text, panelQuiet: softened(text, color, motif) };
}

/** Ink on paper; the office's colour in what is filled. `tint` is how much of the colour the paper takes. */
export function paper(color: string, tint = 0.03): Palette {
  const ground = mix(PAPER, color, tint);
  const motif = mix(ground, color, 0.09);
  const accent = readableOnAll(color, [ground, motif]);
  return {
    ground, motif, title: readableOnAll(INK, [ground, motif]), label: accent, quiet: readableOnAll('#56606a', [ground, motif]), hairline: mix(ground, INK, 0.16),
    ...filled(accent), foot: accent, footText: inkOn(accent),
  };
}

/** The office's colour all over; what is filled is paper. */
export function solid(color: string): Palette {
  const ink = inkOn(color);
  const motif = motifOn(color, ink);
  const panel = ink === WHITE ? WHITE : INK;
  return {
    ground: color, motif, title: ink, label: ink, quiet: softened(ink, color, motif), hairline: mix(color, ink, 0.34),
    ...filled(panel), panelQuiet: readableOnAll(ink === WHITE ? '#56606a' : '#c8ced4', [panel]), foot: motif, footText: ink,
  };
}

/** Red all over, with the yellow of warning signs: for danger alone, whatever the office's colour is. */
export function alert(): Palette {
  return { ...solid(ALERT), ...filled(HAZARD), panelText: HAZARD_INK, foot: mix(ALERT, '#000000', 0.42), footText: WHITE };
}

/** The dark of a screen, in the office's hue; also what lies over a picture that carries words. What is filled is white. */
export function night(color: string): Palette {
  const ground = mix('#0a0e12', color, contrastRatio(WHITE, color) >= READABLE ? 0.26 : 0.08);
  return { ...solid(ground), title: WHITE, label: WHITE, quiet: WHITE, foot: ground, footText: WHITE };
}

/** The office's colour cannot be read: never where it is of the form #rrggbb, as the palettes adapt. */
export class CardColorError extends Error {
  constructor(color: string, options?: ErrorOptions) {
    super(`site.yaml의 color "${color}"로는 글자가 읽히는 카드를 만들 수 없습니다. "#0b4f5c"처럼 # 뒤에 16진수 여섯 자리로 적으세요.`, options);
    this.name = 'CardColorError';
  }
}

/** Which text of a palette stands on which of its grounds. */
export function textPairs(palette: Palette): [ink: string, ground: string][] {
  const { ground, motif, panel, panelMotif, foot } = palette;
  return [
    ...[palette.title, palette.label, palette.quiet].flatMap((ink): [string, string][] => [[ink, ground], [ink, motif]]),
    [palette.panelText, panel], [palette.panelQuiet, panel], [palette.panelText, panelMotif], [palette.panelQuiet, panelMotif], [palette.footText, foot],
  ];
}

/** The palette for the office's colour, proved readable. */
export function paletteFor(make: (color: string) => Palette, color: string): Palette {
  if (!/^#[0-9a-f]{6}$/iu.test(color)) throw new CardColorError(color);
  const palette = make(color);
  if (textPairs(palette).some(([ink, ground]) => contrastRatio(ink, ground) < READABLE)) throw new CardColorError(color);
  return palette;
}
