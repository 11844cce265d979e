/** What sets the kinds of card apart: colours, what stands under the title, and what takes the picture's place. */
import type { CardSpec, CardTemplate } from '../../domain/card.ts';
import { contrastRatio, INK, inkOn, mix, READABLE, readableOn, WHITE } from './contrast.ts';

/** Colours of a card; every text is readable on its ground. */
export interface Palette {
  ground: string;
  title: string;
  label: string;
  /** Captions of facts, hairlines' text. */
  quiet: string;
  hairline: string;
  foot: string;
  footText: string;
  /** A filled chip: its ground and its text. */
  chip: string;
  chipText: string;
}

export type FactKind = 'when' | 'where';

export interface Template {
  palette(color: string): Palette;
  /** Whether a warning stands before the label. */
  warns?: boolean | undefined;
  /** Under the title. */
  facts: readonly FactKind[];
  /** Whether the day stands in the foot; where it is a fact, it is not said twice. */
  dayInFoot: boolean;
  /** What stands at the picture's place: a picture alone, a video's still with a play mark, or an issue's cover. */
  picture: 'plain' | 'play' | 'cover';
}

const ALERT = '#a3191b';
const PAPER = '#fbfcfc';

/** Ink on paper, the office's colour in the foot. */
function paper(color: string): Palette {
  const ground = mix(PAPER, color, 0.03);
  const accent = readableOn(color, ground);
  return { ground, title: INK, label: accent, quiet: readableOn('#5a646c', ground), hairline: mix(ground, INK, 0.14), foot: color, footText: inkOn(color), chip: accent, chipText: inkOn(accent) };
}

/** The office's colour all over, paper in the foot. */
function solid(color: string): Palette {
  const ink = inkOn(color);
  return { ground: color, title: ink, label: ink, quiet: readableOn(mix(color, ink, 0.75), color), hairline: mix(color, ink, 0.3), foot: PAPER, footText: INK, chip: ink, chipText: inkOn(ink) };
}

/** Red all over: for danger alone, whatever the office's colour is. */
function alert(): Palette {
  return { ...solid(ALERT), foot: mix(ALERT, '#000000', 0.35), footText: WHITE, chipText: ALERT };
}

/** The dark of a screen, in the office's hue. */
function night(color: string): Palette {
  const ground = mix('#0c1013', color, contrastRatio(WHITE, color) >= READABLE ? 0.28 : 0.12);
  return { ...solid(ground), label: readableOn(mix(color, WHITE, 0.72), ground), foot: mix(ground, '#000000', 0.4), footText: WHITE };
}

const news: Template = { palette: paper, facts: [], dayInFoot: true, picture: 'plain' };
const notice: Template = { ...news, palette: solid };
const event: Template = { ...news, facts: ['when', 'where'], dayInFoot: false };

export const TEMPLATES = {
  news,
  notice,
  event,
  recruit: notice,
  number: news,
  quote: news,
  photo: news,
  safety: { ...news, palette: alert, warns: true },
  newsletter: { ...news, picture: 'cover' },
  video: { ...news, palette: night, picture: 'play' },
} as const satisfies Record<CardTemplate, Template>;

/** The words that a card adds of its own. */
export function wordsOf(lang: CardSpec['lang']): { when: string; where: string; urgent: string; corrected(times: number): string } {
  return lang === 'ko' || lang.startsWith('ko-')
    ? { when: '일시', where: '장소', urgent: '긴급', corrected: (times) => (times === 1 ? '정정' : `정정 ${times}차`) }
    : { when: 'When', where: 'Where', urgent: 'Urgent', corrected: (times) => (times === 1 ? 'Corrected' : `Corrected ${times}×`) };
}
