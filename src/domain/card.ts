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

/** A rectangle in pixels, from the upper left of a card. */
export interface CardArea { left: number; top: number; width: number; height: number }

/** Every text of a card stands inside: what is beyond is cut by a feed's grid (Instagram's shows 3:4 of a 4:5 picture), rounded off, or covered by the app that shows it. */
export const CARD_SAFE_AREAS = {
  og: { left: 48, top: 32, width: 1104, height: 574 },
  feed: { left: 48, top: 32, width: 984, height: 1286 },
  square: { left: 32, top: 32, width: 1016, height: 1016 },
  story: { left: 48, top: 270, width: 984, height: 1266 },
  kakao: { left: 24, top: 16, width: 752, height: 370 },
  thumbnail: { left: 48, top: 36, width: 1184, height: 648 },
} as const satisfies Record<CardFormat, CardArea>;

/** What an app lays over a card: a story's head and answer field, the time stamp on a video's thumbnail. No text stands there. */
export const CARD_COVERED: Readonly<Record<CardFormat, readonly CardArea[]>> = {
  og: [],
  feed: [],
  square: [],
  story: [{ left: 0, top: 0, width: 1080, height: 270 }, { left: 0, top: 1536, width: 1080, height: 384 }],
  kakao: [],
  thumbnail: [{ left: 1090, top: 630, width: 190, height: 90 }],
};

export function safeArea(format: CardFormat): CardArea {
  return CARD_SAFE_AREAS[format];
}

/** A picture that consent and rights have cleared for the card's channel. */
export interface CardPhoto {
  bytes: Uint8Array;
  /** The point that must stay in sight, from 0 to 1 of the upright picture. */
  focalPoint?: { x: number; y: number } | undefined;
  /** Shown on the picture; empty shows nothing. */
  credit: string;
}

/** The slides of a carousel: a cover, numbered ones, and a closing one with the office's contact. */
export interface CardSlide {
  /** From 1. */
  number: number;
  of: number;
  role: 'cover' | 'inner' | 'closing';
  body?: string | undefined;
  /** On the closing slide alone. `link` is the absolute address that the QR code leads to. */
  contact?: { phone: string; address: string; link: string } | undefined;
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
  /** Of a recruitment or an offer: the period in words, and how to apply. */
  apply?: { period: string; how?: string | undefined } | undefined;
  /** One figure large, with what it counts. */
  figure?: { value: string; label: string } | undefined;
  quote?: { text: string; who: string } | undefined;
  /** One slide of a carousel; its title is the spec's. */
  slide?: CardSlide | undefined;
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
