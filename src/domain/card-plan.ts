/** Which cards an entry has on a day, where they stand and what they say. */
import type { Department } from '../collections/departments.ts';
import { CARD_FORMATS, type Named, type Site } from '../collections/site.ts';
import { CARD_SIZES, type CardFormat } from './card.ts';
import { cardAddress, type CardEntry, cardPhoto } from './card-address.ts';
import { planSlides, SLIDE_FORMATS } from './card-slides.ts';
import { type CardText, composeCard, composeSlideCard } from './compose-card.ts';
import { addDays, type Day, type Instant, seoulDay, startOfDay } from './instant.ts';
import type { Library, PhotoItem } from './library.ts';
import { path } from './permalink.ts';

export interface PlannedCard {
  format: CardFormat;
  /** Of a carousel, from 1. */
  slide: number | undefined;
  /** Root-relative, not percent-encoded; `.jpg` where the card has a photo. */
  path: string;
  width: number;
  height: number;
  text: CardText;
  photo: PhotoItem | undefined;
}

/** What cards and captions are composed with. */
export interface CardContext {
  site: Site;
  departments: readonly Department[];
  topics: readonly Named[];
  photos: ReadonlyMap<string, PhotoItem>;
  now: Instant;
}

export function cardContext({ site, departments, topics, photos }: Pick<Library, 'site' | 'departments' | 'topics' | 'photos'>, now: Instant): CardContext {
  return { site, departments, topics, photos: new Map(photos.map((photo) => [photo.id, photo])), now };
}

/** The first instant at which an entry of that date is older than `cards.fullSetDays`, counted in whole days in Seoul. */
export function fullSetEnd(date: Instant, { cards }: Pick<Site, 'cards'>): Instant {
  return startOfDay(addDays(seoulDay(date), cards.fullSetDays + 1));
}

/** Posts keep all of their cards: they have nothing but cards. */
export function hasFullSet({ collection, entry }: CardEntry, { site, now }: Pick<CardContext, 'site' | 'now'>): boolean {
  return collection === 'social' || now < fullSetEnd(entry.date, site);
}

/** A day's pack goes with the full sets of that day: it repeats every picture, which older days would cost for nothing. */
export function hasDayPack(day: Day, { site, now }: Pick<CardContext, 'site' | 'now'>): boolean {
  return now < fullSetEnd(startOfDay(day), site);
}

/** In the order of the formats, slides in their order. */
export function planCards(card: CardEntry, context: CardContext): PlannedCard[] {
  if (!hasFullSet(card, context)) return [plainCard(card, 'og', context)];
  const slides = card.collection === 'social' ? planSlides(card, context.photos, context.site) : [];
  return CARD_FORMATS.flatMap((format) => {
    if (slides.length === 0 || !SLIDE_FORMATS.includes(format)) return [plainCard(card, format, context)];
    return slides.map((slide): PlannedCard => {
      const text = composeSlideCard(card, format, slide, context.site);
      const { number } = slide.slide;
      return { ...drawn(text, slide.photo), slide: number, path: path.cardSlide(card.collection, card.entry.id, format, number, slide.photo ? 'jpg' : 'png') };
    });
  });
}

function plainCard(card: CardEntry, format: CardFormat, { photos, site }: CardContext): PlannedCard {
  const photo = cardPhoto(card, photos);
  return { ...drawn(composeCard(card, format, photo, site), photo), slide: undefined, path: cardAddress(card, format, photos) };
}

function drawn(text: CardText, photo: PhotoItem | undefined): Omit<PlannedCard, 'slide' | 'path'> {
  return { format: text.format, ...CARD_SIZES[text.format], text, photo };
}
