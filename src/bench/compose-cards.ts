/** The cards of a newsroom's entries as the bench draws them: every kind in turn, a third with a photo, no two titles alike. Pure. */
import { CARD_TEMPLATES } from '../collections/publishing.ts';
import { CARD_SIZES, type CardFormat } from '../domain/card.ts';
import type { CardText } from '../domain/compose-card.ts';
import { sampleCard } from '../production/card-samples.ts';
import { seeded } from './seeded.ts';
import { ACTIONS, LEADS, SUBJECTS, TOWNS } from './vocabulary.ts';

export interface BenchEntry {
  /** One of each format. */
  texts: CardText[];
  /** Which of the sample photos it shows, from 0. */
  photo: number | undefined;
}

export const CARD_FORMATS = Object.keys(CARD_SIZES) as CardFormat[];
/** As many different pictures as there are; each entry decodes its own all the same. */
export const CARD_PHOTOS = 12;
const WITH_PHOTO = 3;

export function composeCards(count: number): BenchEntry[] {
  const draw = seeded(6_000);
  return Array.from({ length: count }, (_, index) => {
    const [, town] = draw.one(TOWNS);
    const [subject] = draw.one(SUBJECTS);
    const lead = draw.oneIn(2) ? ` – ${draw.one(LEADS)}` : '';
    const title = `${town} ${subject} ${index + 1}회째 ${draw.one(ACTIONS)}${lead}`;
    const template = CARD_TEMPLATES[index % CARD_TEMPLATES.length] ?? 'news';
    const photo = index % WITH_PHOTO === 0 ? (index / WITH_PHOTO) % CARD_PHOTOS : undefined;
    const shared = { title, entry: `press:2026/11-22-sample-${index + 1}`, credit: photo === undefined ? '' : '사진 음성군 홍보실' };
    return { texts: CARD_FORMATS.map((format) => ({ ...sampleCard(template, format), ...shared })), photo };
  });
}
