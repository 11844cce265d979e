/**
 * What the SNS desk shows: every entry with a full set of cards, with its
 * pictures, their alternative texts, and what to write on each channel.
 */
import type { CardFormat } from './card.ts';
import { type CardEntry, cardEntries } from './card-address.ts';
import { cardAlt } from './card-alt.ts';
import { type ChannelCaption, composeCaptions } from './card-caption.ts';
import { composeFacts } from './card-facts.ts';
import { entryPage } from './card-link.ts';
import { cardContext, type CardContext, hasFullSet, hasDayPack, planCards } from './card-plan.ts';
import { type Day, type Instant, seoulDay } from './instant.ts';
import type { Library, ShownState } from './library.ts';
import { newestFirst } from './order.ts';
import { type CardCollection, path } from './permalink.ts';

export interface DeskCard {
  format: CardFormat;
  /** Of a carousel, from 1. */
  slide: number | undefined;
  /** Root-relative, not percent-encoded. */
  path: string;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

export interface DeskEntry {
  collection: CardCollection;
  id: string;
  title: string;
  /** As the cards have it: `주요 군정`, `음성소식 제6호`, `마을탐방`, `행사`. */
  kind: string;
  /** All but `open` in private views alone. */
  state: ShownState;
  date: Instant;
  /** The day of `date` in Seoul. */
  day: Day;
  /** The entry's own page; of a post the page of what it was made from. Root-relative; none where there is no such page. */
  page: string | undefined;
  /** In the order of the formats, slides in their order. */
  cards: DeskCard[];
  captions: ChannelCaption[];
  /** `cards.zip` of the entry. */
  zip: string | undefined;
  /** The pack of the entry's day, while there is one. */
  dayZip: string | undefined;
  /** How many times it was corrected, where it was. */
  correctedVersion: number | undefined;
  /** Ids: those that a post names, of other entries all. */
  channels: string[];
}

/** Entries with a full set of cards, newest first; SNS posts keep theirs for good. */
export function composeDesk(library: Library, now: Instant): DeskEntry[] {
  const context = cardContext(library, now);
  return cardEntries(library)
    .filter((card) => hasFullSet(card, context))
    .map((card) => deskEntry(card, context))
    .sort(newestFirst);
}

export function deskEntry(card: CardEntry, context: CardContext): DeskEntry {
  const { collection, entry } = card;
  const facts = composeFacts(card, context.site);
  const captions = composeCaptions(card, context);
  const day = seoulDay(entry.date);
  return {
    collection,
    id: entry.id,
    title: entry.title,
    kind: facts.label,
    state: entry.state,
    date: entry.date,
    day,
    page: entryPage(card),
    cards: planCards(card, context).map(({ format, slide, path: address, width, height, text, photo }) => ({ format, slide, path: address, width, height, alt: cardAlt(text, photo) })),
    captions,
    zip: path.cardPack(collection, entry.id),
    dayZip: hasDayPack(day, context) ? path.cardDay(day) : undefined,
    correctedVersion: facts.correctedVersion,
    channels: captions.map(({ channel }) => channel.id),
  };
}
