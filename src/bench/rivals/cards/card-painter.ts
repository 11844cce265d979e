/** Programs that draw the same composed cards: the same lines in the same places, the same shapes, the same part of the photo. */
import sharp, { type Sharp } from 'sharp';
import type { CardSpec } from '../../../domain/card.ts';
import type { CardFonts } from '../../../renderers/card/card-fonts.ts';
import { type ComposedCard, composeCard } from '../../../renderers/card/compose-card.ts';
import { drawnMark } from '../../../renderers/card/draw-mark.ts';
import { inTurns } from '../../../renderers/card/in-turns.ts';
import { openPhoto } from '../../../renderers/card/photo.ts';
import { GRIDS } from '../../../renderers/card/tokens.ts';

/** Draws the cards of one entry, in their order, each as a whole picture file. */
export type CardPainter = (specs: readonly CardSpec[]) => Promise<Uint8Array[]>;

/** As many of an entry's cards in the works as with ours. */
const AT_ONCE = 3;

/**
 * The rivals are handed the photo as ours has it: decoded once an entry and cut
 * to its place by sharp. Left to themselves they decode and scale the whole
 * photo for every card, and are several times slower.
 * @param paint draws one card; `photo` has the size of its place
 */
export async function paintTogether(specs: readonly CardSpec[], fonts: CardFonts, paint: (card: ComposedCard, photo: Sharp | undefined) => Promise<Uint8Array>): Promise<Uint8Array[]> {
  const cards = await Promise.all(specs.map((spec) => composed(spec, fonts)));
  const [first] = specs;
  const photo = first?.photo && (await openPhoto(first.photo, cards.flatMap(({ photoArea }) => photoArea ?? [])));
  return inTurns(cards, AT_ONCE, async (card) => {
    if (!photo || !card.photoArea) return paint(card, undefined);
    const { data, raw } = await photo.crop(card.photoArea);
    return paint(card, sharp(data, { raw }));
  });
}

async function composed(spec: CardSpec, fonts: CardFonts): Promise<ComposedCard> {
  const mark = spec.mark === undefined ? undefined : await drawnMark(spec.mark, GRIDS[spec.format].mark, spec.entry);
  return composeCard(spec, fonts, mark);
}
