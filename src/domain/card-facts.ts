/**
 * The facts of an entry as its cards and captions say them. Each comes from a
 * field; what a post does not say itself, it takes from what it was made from.
 */
import type { Site } from '../collections/site.ts';
import type { Social } from '../collections/social.ts';
import type { CardTemplate } from './card.ts';
import { type CardEntry, originOf, type PostSource } from './card-address.ts';
import { clockTime, secondsOf } from './duration.ts';
import { koreanDay, seoulDay } from './instant.ts';
import { issueLabel, sectionLabel, videoKindLabel } from './labels.ts';
import { openingInWords, periodInWords } from './period.ts';

export interface CardFacts extends FactWords {
  template: CardTemplate;
  title: string;
  label: string;
  /** The day on which the entry became public. */
  published: string;
  /** Of a video: `3:25`. */
  length?: string | undefined;
  correctedVersion?: number | undefined;
  lang: string;
}

/** As they are to be read. */
interface FactWords {
  event?: { when: string; place?: string | undefined } | undefined;
  apply?: { period: string; how?: string | undefined } | undefined;
  figure?: { value: string; label: string } | undefined;
  quote?: { text: string; who: string } | undefined;
}

type FactFields = Partial<Pick<Social, 'event' | 'apply' | 'figure' | 'quote' | 'urgent'>>;

export function composeFacts(card: CardEntry, site: Site): CardFacts {
  const { entry } = card;
  const origin = originOf(card);
  const template = templateOf(card);
  const corrections = entry.corrections.filter(({ kind }) => kind === 'correction').length;
  return {
    template,
    title: entry.card?.title ?? entry.title,
    label: entry.card?.label ?? labelOf(origin, site) ?? TEMPLATE_LABELS[template],
    published: koreanDay(seoulDay(entry.date)),
    ...wordsOf(fieldsOf(origin)),
    ...(card.collection === 'social' ? wordsOf(card.entry) : {}),
    ...(origin?.kind === 'video' ? { length: clockTime(secondsOf(origin.entry.duration)) } : {}),
    ...(corrections > 0 ? { correctedVersion: corrections } : {}),
    lang: entry.lang ?? site.lang,
  };
}

function fieldsOf(origin: PostSource | undefined): FactFields {
  if (origin?.kind === 'press') return origin.entry;
  if (origin?.kind === 'video') return { apply: { opens: origin.entry.opens, closes: origin.entry.closes } };
  return {};
}

/** Only what there is, so that a post's own words stand over those of its source. */
function wordsOf({ event, apply, figure, quote }: FactFields): FactWords {
  const period = apply && openingInWords(apply);
  return {
    ...(event ? { event: { when: periodInWords(event), place: event.place } } : {}),
    ...(period !== undefined ? { apply: { period, how: apply?.how } } : {}),
    ...(figure ? { figure: { value: figure.value, label: figure.label } } : {}),
    ...(quote ? { quote: { text: quote.text, who: quote.who } } : {}),
  };
}

/** A named template wins; then the entry's own fields; then those of what it was made from. */
function templateOf(card: CardEntry): CardTemplate {
  const named = card.entry.card?.template ?? (card.collection === 'social' ? card.entry.template : undefined);
  return named ?? (card.collection === 'social' ? templateOfFields(card.entry) : undefined) ?? templateOfOrigin(originOf(card));
}

function templateOfOrigin(origin: PostSource | undefined): CardTemplate {
  switch (origin?.kind) {
    case 'press':
      return templateOfFields(origin.entry) ?? 'news';
    case 'newsletter':
    case 'video':
    case 'photo':
      return origin.kind;
    case undefined:
      return 'news';
  }
}

/** Danger comes first, then what a reader must not miss the day of. */
function templateOfFields(fields: FactFields): CardTemplate | undefined {
  if (fields.urgent) return 'safety';
  const { event, apply, figure, quote } = wordsOf(fields);
  if (apply) return 'recruit';
  if (event) return 'event';
  if (figure) return 'number';
  return quote && 'quote';
}

/** The label of a post that was made from nothing else. */
const TEMPLATE_LABELS = {
  news: '소식',
  notice: '알림',
  event: '행사',
  recruit: '모집',
  number: '숫자로 보는 소식',
  quote: '한마디',
  photo: '사진',
  safety: '안전 안내',
  newsletter: '소식지',
  video: '영상',
} as const satisfies Record<CardTemplate, string>;

function labelOf(origin: PostSource | undefined, site: Site): string | undefined {
  switch (origin?.kind) {
    case 'press':
      return sectionLabel(origin.entry.section, site);
    case 'newsletter':
      return issueLabel(origin.entry.publication, origin.entry.number, site);
    case 'video':
      return videoKindLabel(origin.entry.kind);
    case 'photo':
    case undefined:
      return undefined;
  }
}
