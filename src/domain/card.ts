/** What a share card is made of: plain values that have passed the gate. */
import type { CARD_TEMPLATES } from '../collections/publishing.ts';

export type CardFormat = 'og' | 'feed' | 'square' | 'story' | 'kakao' | 'thumbnail';
export type CardTemplate = (typeof CARD_TEMPLATES)[number];
export interface CardSize { width: number; height: number }

/** Sizes in pixels. Which channel takes which is in the publication contract. */
export const CARD_SIZES = {
  og: { width: 1200, height: 630 },
  feed: { width: 1080, height: 1350 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
  kakao: { width: 800, height: 400 },
  thumbnail: { width: 1280, height: 720 },
} as const satisfies Record<CardFormat, CardSize>;

/** A picture that consent and rights have cleared for the card's channel. */
export interface CardPhoto {
  bytes: Uint8Array;
  /** The point that must stay in sight, from 0 to 1 of the upright picture. */
  focalPoint?: { x: number; y: number } | undefined;
  /** Shown on the picture; empty shows nothing. */
  credit: string;
}

/** Texts come as they are to be read: dates and lengths already in the office's own form. */
export interface CardSpec {
  format: CardFormat;
  template: CardTemplate;
  /** `press:2026/11-22-winter-care`, for the texts of faults. */
  entry: string;
  title: string;
  /** The section, or the issue of a newsletter: `주요 군정`, `음성소식 2026년 11·12월호`. */
  label: string;
  /** The day of publication; of an event, the days on which it takes place. */
  date?: string | undefined;
  place?: string | undefined;
  /** Of a video: `3:25`. */
  length?: string | undefined;
  office: string;
  /** The office's colour, `#rrggbb`. */
  color: string;
  /** The office's mark, a picture in any form that sharp reads. It is not trusted: it is drawn to pixels on its own, never set into the card's SVG. */
  mark?: Uint8Array | string | undefined;
  photo?: CardPhoto | undefined;
  /** How many corrections the entry has had; from 1 on the card says so. */
  correctedVersion?: number | undefined;
  /** BCP 47: the language of the few words that the card itself adds. */
  lang: string;
}
