/** A card as shapes and lines of text: a template on a grid, every text measured before it is placed. Pure. */
import type { CardArea, CardSpec } from '../../domain/card.ts';
import type { CardFonts } from './card-fonts.ts';
import { draftOf, type DrawnMark, wholeCard } from './draft.ts';
import { block, type CardElement } from './element.ts';
import { rectangle, type Shape } from './shape.ts';
import type { CardTextBox } from './sheet.ts';
import { slideTemplate } from './slides.ts';
import { TEMPLATES } from './templates.ts';
import type { Template } from './templates/template.ts';

export interface ComposedCard {
  /** The lines of text, for satori; over the shapes. */
  element: CardElement;
  /** The ground, where there is no photo, and all that is drawn on it. */
  shapes: Shape[];
  width: number;
  height: number;
  ground: string;
  /** Every line that is drawn, and where. */
  texts: CardTextBox[];
  /** Where the photo goes, under everything. */
  photoArea?: CardArea | undefined;
  shortened: boolean;
}

export function composeCard(spec: CardSpec, fonts: CardFonts, mark: DrawnMark | undefined): ComposedCard {
  const template: Template = spec.slide ? slideTemplate(spec.slide, spec.photo !== undefined) : TEMPLATES[spec.template];
  const draft = draftOf(spec, fonts, mark, template.palette);
  const photoArea = template.draw(draft);
  const { sheet, grid, palette } = draft;
  return {
    element: block(wholeCard(grid), sheet.elements),
    shapes: [...(photoArea ? [] : [rectangle(wholeCard(grid), { fill: palette.ground })]), ...sheet.shapes],
    width: grid.width,
    height: grid.height,
    ground: palette.ground,
    texts: sheet.texts,
    photoArea,
    shortened: sheet.shortened(),
  };
}
