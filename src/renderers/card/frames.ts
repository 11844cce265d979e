/**
 * Where things stand on each format. A frame knows no template and a template no
 * format: a new format is a frame here, and every template can be drawn on it.
 */
import { CARD_SIZES, type CardFormat } from '../../domain/card.ts';
import type { Area } from './element.ts';

export interface TypeRange { floor: number; ceiling: number }

export interface Frame {
  width: number;
  height: number;
  /** The plane on which label, title and facts stand; inside it, nothing is covered by any app. */
  text: Area;
  /** The same where a picture stands beside it. */
  textBesidePicture: Area;
  picture: Area;
  /** The band with the office's name and the day. */
  foot: Area;
  /** Space between the foot's ends and what stands in it. */
  footInset: number;
  title: TypeRange & { maxLines: number };
  titleBesidePicture: TypeRange & { maxLines: number };
  label: TypeRange;
  fact: TypeRange;
  footText: TypeRange;
  credit: TypeRange;
  gap: number;
}

const og: Frame = {
  ...CARD_SIZES.og,
  text: { left: 72, top: 60, width: 1056, height: 432 },
  textBesidePicture: { left: 72, top: 60, width: 612, height: 432 },
  picture: { left: 740, top: 0, width: 460, height: 534 },
  foot: { left: 0, top: 534, width: 1200, height: 96 },
  footInset: 72,
  title: { floor: 46, ceiling: 100, maxLines: 5 },
  titleBesidePicture: { floor: 40, ceiling: 80, maxLines: 6 },
  label: { floor: 26, ceiling: 38 },
  fact: { floor: 26, ceiling: 36 },
  footText: { floor: 22, ceiling: 30 },
  credit: { floor: 16, ceiling: 18 },
  gap: 24,
};

/** The formats that can be drawn. */
export const FRAMES = { og } as const satisfies Partial<Record<CardFormat, Frame>>;

export function frameOf(format: CardFormat): Frame {
  const frame = (FRAMES as Partial<Record<CardFormat, Frame>>)[format];
  if (!frame) throw new RangeError(`Cards of the format "${format}" cannot be drawn yet.`);
  return frame;
}
