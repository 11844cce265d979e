/** What every part of a card goes by. */
import type { CardSpec } from '../../domain/card.ts';
import type { CardFonts } from './card-fonts.ts';
import { settingOf, type CardSetting } from './card-setting.ts';
import type { Area } from './element.ts';
import { frameOf, type Frame } from './frames.ts';
import { TEMPLATES, wordsOf, type Palette, type Template } from './templates.ts';

/** A picture of the office's mark, already drawn to pixels: a data URI. */
export interface DrawnMark { src: string; width: number; height: number }

export interface CardPlan {
  spec: CardSpec;
  mark: DrawnMark | undefined;
  frame: Frame;
  template: Template;
  palette: Palette;
  words: ReturnType<typeof wordsOf>;
  setting: CardSetting;
  hasPicture: boolean;
  /** Where label, title and facts stand. */
  area: Area;
}

export function planCard(spec: CardSpec, fonts: CardFonts, mark: DrawnMark | undefined): CardPlan {
  const frame = frameOf(spec.format);
  const template: Template = TEMPLATES[spec.template];
  const hasPicture = spec.photo !== undefined || template.picture !== 'plain';
  return {
    spec,
    mark,
    frame,
    template,
    palette: template.palette(spec.color),
    words: wordsOf(spec.lang),
    setting: settingOf(fonts),
    hasPicture,
    area: hasPicture ? frame.textBesidePicture : frame.text,
  };
}
