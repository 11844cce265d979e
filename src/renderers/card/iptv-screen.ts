/**
 * A caption on a television picture of 1920×1080 (L자 화면): a side bar and a
 * strip below round the programme, which is left transparent. Set for readers
 * of eighty at four metres: on a screen of 43 inches a pixel is half a
 * millimetre, and type of 54 pixels is seen under twenty minutes of arc, the
 * size that ISO 9241-303 asks for and twice what an eye of half the usual
 * sharpness needs. Text keeps 5 % from the edges, which televisions cut
 * (https://tech.ebu.ch/docs/r/r095.pdf). Pure.
 */
import type { CrawlItem } from '../../domain/crawl.ts';
import { readableOn } from '../../domain/color.ts';
import type { CardFonts } from './card-fonts.ts';
import { cleanText, measureWith, splitSigns } from './card-text.ts';
import type { ComposedCard } from './compose-card.ts';
import { mix, WHITE } from './contrast.ts';
import { block } from './element.ts';
import { setBody } from './set-body.ts';
import { sheetOf } from './sheet.ts';
import { LEADING } from './tokens.ts';

export const SCREEN = { width: 1920, height: 1080 } as const;
/** The programme, at three fifths: the bar and the strip stand round it. */
const PROGRAMME = { width: 1152, height: 648 } as const;
const SAFE = { x: 96, y: 54 } as const;
/** Nothing on the screen is smaller. */
export const SMALLEST = 54;

const BAR = { left: SAFE.x, top: SAFE.y, width: SCREEN.width - PROGRAMME.width - SAFE.x - 48, bottom: PROGRAMME.height - 24 } as const;
const TEXT = { left: SAFE.x, top: PROGRAMME.height + 24, width: SCREEN.width - 2 * SAFE.x, height: SCREEN.height - SAFE.y - PROGRAMME.height - 24 } as const;
const TEXT_TYPE = { floor: 64, ceiling: 96 } as const;
const PHOTO = { width: BAR.width, height: 300 } as const;
const LABEL = { height: 76, padding: 28, gap: 20 } as const;
const URGENT = '#9c1c12';

/** What one picture says. */
export interface ScreenText {
  priority: CrawlItem['priority'];
  label: string;
  title: string;
  /** The part of the caption that this picture shows. */
  text: string;
  office: string;
  /** `#rrggbb` */
  color: string;
  /** From 1; of a single picture nothing is counted. */
  page: number;
  pages: number;
  hasPhoto: boolean;
}

/** A caption in parts that each fit a strip, its paragraphs run together: after a sentence where that wastes little, else after an eojeol. */
export function stripParts(text: string, fonts: CardFonts): string[] {
  const parts: string[] = [];
  for (let rest = text.trim().replace(/\s+/gu, ' '); rest !== ''; ) {
    const part = fits(rest, fonts) ? rest : firstPart(rest, fonts);
    parts.push(part.trim());
    rest = rest.slice(part.length).trim();
  }
  return parts;
}

/** A sentence that ends within this share of what would fit ends the part. */
const WORTH_A_SENTENCE = 0.5;

function firstPart(text: string, fonts: CardFonts): string {
  const ends = [...text.matchAll(/\S(?=\s)/gu)].map(({ index }) => index + 1);
  let kept = 0;
  for (const end of ends) {
    if (!fits(text.slice(0, end), fonts)) break;
    kept = end;
  }
  // One eojeol that no strip can hold is cut.
  if (kept === 0) return splitSigns(text).slice(0, 40).join('');
  const sentence = ends.findLast((end) => end <= kept && /[.!?]["”’)」]?$/u.test(text.slice(0, end))) ?? 0;
  return text.slice(0, sentence >= kept * WORTH_A_SENTENCE ? sentence : kept);
}

function fits(text: string, fonts: CardFonts): boolean {
  const tools = { measure: measureWith(fonts, 500), split: splitSigns };
  return !setBody([cleanText(text, fonts)], { width: TEXT.width, height: TEXT.height, floor: TEXT_TYPE.floor, ceiling: TEXT_TYPE.floor, lineHeight: LEADING.body }, tools).shortened;
}

export function composeScreen(spec: ScreenText, fonts: CardFonts): ComposedCard {
  const sheet = sheetOf(fonts);
  const bar = spec.priority === 'urgent' ? URGENT : readableOn(spec.color, [WHITE], 7);
  const strip = mix(bar, '#000000', 0.35);
  sheet.paint({ left: 0, top: 0, width: SCREEN.width - PROGRAMME.width, height: PROGRAMME.height }, { fill: bar });
  sheet.paint({ left: 0, top: PROGRAMME.height, width: SCREEN.width, height: SCREEN.height - PROGRAMME.height }, { fill: strip });

  const label = sheet.line(spec.label, BAR.width - 2 * LABEL.padding, { floor: SMALLEST, ceiling: SMALLEST });
  const labelWidth = Math.ceil(label.lines[0]?.width ?? 0) + 2 * LABEL.padding;
  const labelTop = BAR.top + Math.round((LABEL.height - label.height) / 2);
  sheet.paint({ left: BAR.left, top: BAR.top, width: labelWidth, height: LABEL.height }, { fill: WHITE, radius: 8 });
  sheet.put(label, { left: BAR.left + LABEL.padding, top: labelTop, width: labelWidth }, bar);
  const room = BAR.width - labelWidth - LABEL.gap;
  const count = spec.pages > 1 ? `${spec.page}/${spec.pages}` : '';
  // A name that has no room leaves the place to the count.
  const wanted = [`${spec.office} ${count}`.trim(), count].find((words) => sheet.width(words, SMALLEST, 500) <= room) ?? '';
  const office = sheet.line(wanted, room, { floor: SMALLEST, ceiling: SMALLEST }, 500);
  sheet.put(office, { left: BAR.left + labelWidth + LABEL.gap, top: labelTop, width: room }, WHITE, 'right');

  const photoArea = spec.hasPhoto ? { left: BAR.left, top: BAR.top + LABEL.height + LABEL.gap, ...PHOTO } : undefined;
  const titleTop = photoArea ? photoArea.top + photoArea.height + 12 : BAR.top + LABEL.height + LABEL.gap;
  const title = sheet.title(spec.title, BAR.width, BAR.bottom - titleTop, { floor: SMALLEST, ceiling: photoArea ? 80 : 132, maxLines: photoArea ? 2 : 5 });
  sheet.put(title, { left: BAR.left, top: titleTop, width: BAR.width }, WHITE);

  const body = sheet.body(spec.text, { width: TEXT.width, height: TEXT.height, ...TEXT_TYPE });
  sheet.putBody(body, { left: TEXT.left, top: TEXT.top + Math.max(0, Math.floor((TEXT.height - body.height) / 2)) }, WHITE);

  return { element: block({ left: 0, top: 0, ...SCREEN }, sheet.elements), shapes: sheet.shapes, ...SCREEN, ground: strip, texts: sheet.texts, photoArea, shortened: sheet.shortened() };
}
