/** A card as a tree of elements: a template on a frame, every text measured before it is placed. Pure. */
import type { CardSpec } from '../../domain/card.ts';
import type { CardFonts } from './card-fonts.ts';
import { footParts } from './card-foot.ts';
import { photoAreaOf, pictureParts } from './card-picture.ts';
import { planCard, type DrawnMark } from './card-plan.ts';
import { wordParts } from './card-words.ts';
import { block, type Area, type CardElement } from './element.ts';

export interface ComposedCard {
  element: CardElement;
  width: number;
  height: number;
  ground: string;
  /** Every text that is drawn. */
  texts: string[];
  /** Where the photo goes, under the element. */
  photoArea?: Area | undefined;
  shortened: boolean;
}

export function composeCard(spec: CardSpec, fonts: CardFonts, mark: DrawnMark | undefined): ComposedCard {
  const plan = planCard(spec, fonts, mark);
  const { frame, template, palette, setting } = plan;
  const children = [...wordParts(plan), ...pictureParts(plan), ...footParts(plan)];
  return {
    element: block({ left: 0, top: 0, width: frame.width, height: frame.height }, {}, children),
    width: frame.width,
    height: frame.height,
    ground: palette.ground,
    texts: setting.texts,
    photoArea: spec.photo && photoAreaOf(frame, template),
    shortened: setting.shortened(),
  };
}
