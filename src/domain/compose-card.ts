/** What a share card says, composed of the entry's own fields so that it cannot disagree with them. */
import type { Site } from '../collections/site.ts';
import type { CardFormat, CardSlide, CardSpec, CardTemplate } from './card.ts';
import { type CardEntry, cardSource } from './card-address.ts';
import { cardCredit } from './card-credit.ts';
import { type CardFacts, composeFacts } from './card-facts.ts';
import type { PhotoItem } from './library.ts';

/** A card before its pictures are read. */
export type CardText = Omit<CardSpec, 'mark' | 'photo'> & { credit: string };

export const DEFAULT_COLOR = '#0b4f5c';

type FactKind = 'when' | 'where' | 'apply' | 'figure' | 'quote' | 'length';

/** What each kind of card says beside its title. A card is given no more, so that its alternative text says what can be seen. */
export const CARD_FACTS = {
  news: [],
  notice: ['when'],
  event: ['when', 'where'],
  recruit: ['apply'],
  number: ['figure'],
  quote: ['quote'],
  photo: [],
  safety: ['when', 'where'],
  newsletter: [],
  video: ['length'],
} as const satisfies Record<CardTemplate, readonly FactKind[]>;

export function composeCard(card: CardEntry, format: CardFormat, photo: PhotoItem | undefined, site: Site): CardText {
  const facts = composeFacts(card, site);
  const shown: readonly FactKind[] = CARD_FACTS[facts.template];
  const { event, apply, figure, quote, length } = facts;
  return {
    ...commonOf(card, format, facts, photo, site),
    title: facts.title,
    date: (shown.includes('when') ? event?.when : undefined) ?? facts.published,
    ...(shown.includes('where') && event?.place !== undefined ? { place: event.place } : {}),
    ...(shown.includes('apply') && apply ? { apply } : {}),
    ...(shown.includes('figure') && figure ? { figure } : {}),
    ...(shown.includes('quote') && quote ? { quote } : {}),
    ...(shown.includes('length') && length !== undefined ? { length } : {}),
  };
}

/** A slide of a carousel: its words alone. */
export function composeSlideCard(card: CardEntry, format: CardFormat, { title, slide, photo }: { title: string; slide: CardSlide; photo: PhotoItem | undefined }, site: Site): CardText {
  const facts = composeFacts(card, site);
  return { ...commonOf(card, format, facts, photo, site), title, slide };
}

function commonOf(card: CardEntry, format: CardFormat, { template, label, correctedVersion, lang }: CardFacts, photo: PhotoItem | undefined, site: Site) {
  return {
    format,
    template,
    entry: cardSource(card),
    label,
    office: site.name,
    color: site.color ?? DEFAULT_COLOR,
    lang,
    credit: photo ? cardCredit(photo, site) : '',
    ...(correctedVersion === undefined ? {} : { correctedVersion }),
  };
}
