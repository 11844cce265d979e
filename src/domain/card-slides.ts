/**
 * A post's slides as a carousel: a cover, numbered slides, and a closing one
 * with the office's contact.
 */
import type { Site } from '../collections/site.ts';
import type { CardFormat, CardSlide } from './card.ts';
import { type CardEntry, slidePhoto } from './card-address.ts';
import { entryLink } from './card-link.ts';
import type { PhotoItem, SocialPost } from './library.ts';

/** The formats in which a carousel is made; the others keep the post's plain card. */
export const SLIDE_FORMATS: readonly CardFormat[] = ['feed', 'square', 'story'];

/** Cover and closing slide included. */
export const CAROUSEL_LENGTH = { least: 5, most: 10 } as const;

export interface PlannedSlide {
  title: string;
  slide: CardSlide;
  photo: PhotoItem | undefined;
}

/**
 * None where the post has no slide with anything to show. The first slide is the
 * cover, titled by the post where it has no title; a single slide would be a
 * cover without a story, so there the post's title makes the cover.
 */
export function planSlides(card: Extract<CardEntry, { collection: 'social' }>, photos: ReadonlyMap<string, PhotoItem>, site: Site): PlannedSlide[] {
  const { entry } = card;
  const shown = entry.slides.flatMap((slide) => shownSlide(slide, slidePhoto(card, slide.photo, photos)));
  const [first] = shown;
  if (!first) return [];
  const postTitle = entry.card?.title ?? entry.title;
  const cover = shown.length === 1 ? { title: postTitle, body: undefined, photo: first.photo } : { ...first, title: first.title ?? postTitle };
  const inner = (shown.length === 1 ? shown : shown.slice(1)).map(innerWords);
  const of = inner.length + 2;
  return [
    { title: cover.title, photo: cover.photo, slide: { number: 1, of, role: 'cover', body: cover.body } },
    ...inner.map(({ title, body, photo }, index): PlannedSlide => ({ title, photo, slide: { number: index + 2, of, role: 'inner', body } })),
    closingSlide(card, of, site),
  ];
}

interface ShownSlide {
  title: string | undefined;
  body: string | undefined;
  photo: PhotoItem | undefined;
}

/** A slide that had nothing but a photo which may not be shown is left out. */
function shownSlide({ title, body }: SocialPost['slides'][number], photo: PhotoItem | undefined): ShownSlide[] {
  return title === undefined && body === undefined && photo === undefined ? [] : [{ title, body, photo }];
}

/** Every slide has a title: where none is given its text takes the place, else the photo's own words. */
function innerWords({ title, body, photo }: ShownSlide): { title: string; body: string | undefined; photo: PhotoItem | undefined } {
  if (title !== undefined) return { title, body, photo };
  return { title: body ?? photo?.title ?? '', body: undefined, photo };
}

function closingSlide(card: CardEntry, of: number, site: Site): PlannedSlide {
  const title = (card.entry.lang ?? site.lang).startsWith('ko') ? '더 알아보기' : 'More information';
  return { title, photo: undefined, slide: { number: of, of, role: 'closing', contact: { phone: site.phone, address: site.address, link: entryLink(card, site) } } };
}
