/** How long a caption is by each platform's own count, and how long it may be. */
import type { PLATFORMS } from '../collections/site.ts';
import type { CardFormat } from './card.ts';

export type Platform = (typeof PLATFORMS)[number];

export interface CaptionRule {
  limit: number;
  /** Of the title that is entered apart; platforms without one take the title into the text. */
  titleLimit?: number | undefined;
  count(text: string): number;
  /** More would be refused, or would make the platform ignore all of them. */
  hashtags: number;
  /** Whether an address in the text can be tapped. */
  linksWork: boolean;
  /** What is put up where `site.yaml` names no formats. */
  formats: readonly CardFormat[];
}

/** UTF-16 units: never fewer than a platform counts. */
const units = (text: string) => text.length;

export const CAPTION_RULES = {
  /** 2,200 characters; 5 hashtags since the end of 2025 (https://help.instagram.com/351460621611097). */
  instagram: { limit: 2200, count: units, hashtags: 5, linksWork: false, formats: ['feed', 'square', 'story'] },
  facebook: { limit: 63_206, count: units, hashtags: 30, linksWork: true, formats: ['og', 'square'] },
  x: { limit: 280, count: weightedLength, hashtags: 30, linksWork: true, formats: ['og'] },
  /** With a picture; text alone may have 1,300. */
  kakao: { limit: 400, count: units, hashtags: 30, linksWork: true, formats: ['kakao'] },
  'naver-blog': { limit: 60_000, titleLimit: 100, count: units, hashtags: 30, linksWork: true, formats: ['square', 'og'] },
  /** https://support.google.com/youtube/answer/57404; of more than 60 hashtags none counts. */
  youtube: { limit: 5000, titleLimit: 100, count: units, hashtags: 15, linksWork: true, formats: ['thumbnail'] },
  other: { limit: 60_000, count: units, hashtags: 30, linksWork: true, formats: ['og'] },
} as const satisfies Record<Platform, CaptionRule>;

export function captionRule(platform: Platform): CaptionRule {
  return CAPTION_RULES[platform];
}

/**
 * Code points 0–4351, 8192–8205, 8208–8223 and 8242–8247 weigh one, all others two
 * (https://github.com/twitter/twitter-text/blob/master/config/v3.json). Beyond the
 * first plane that is what they take in UTF-16 already.
 */
const HEAVY = /[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037\ud800-\udfff]/g;

/** Every address is shortened to 23 characters, however long or short it is. */
const ADDRESS_WEIGHT = 23;

/** Addresses with their scheme; bare names of hosts are made into links as well. */
const ADDRESS = /https?:\/\/[!-~]+|(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?![\w@])(?:\/[!-~]*)?/gi;

/** A picture character with everything joined to it weighs two together. */
const EMOJI = /\p{RI}{2}|[#*0-9]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)?(?:[\u{e0020}-\u{e007f}]+)?(?:\u200d\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)?)*/gu;

/** Without any of these there is no picture character: most texts are Hangul and are counted often. */
const MAYBE_EMOJI = /[^\u0000-\u00a8\u2010-\u2027\u3130-\u318f\uac00-\ud7a3]/;

/** The length by X's count: a Hangul syllable weighs two (https://docs.x.com/fundamentals/counting-characters). */
export function weightedLength(text: string): number {
  const composed = text.normalize('NFC');
  let length = 0;
  let rest = composed.replace(ADDRESS, (address) => {
    length += Math.max(ADDRESS_WEIGHT, /^https?:/i.test(address) ? 0 : plainWeight(address));
    return '';
  });
  if (MAYBE_EMOJI.test(rest)) rest = rest.replace(EMOJI, (emoji) => {
    // Signs as © or ☎ may stand as text, where they weigh what their code points do.
    length += Math.max(2, emoji.length === 1 ? plainWeight(emoji) : 0);
    return '';
  });
  return length + plainWeight(rest);
}

function plainWeight(text: string): number {
  return text.length + (text.match(HEAVY)?.length ?? 0);
}
