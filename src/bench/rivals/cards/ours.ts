import { loadCardFonts } from '../../../renderers/card/card-fonts.ts';
import { renderCards } from '../../../renderers/card/render-card.ts';
import type { CardPainter } from './card-painter.ts';

export function ours(): CardPainter {
  const fonts = loadCardFonts();
  return async (specs) => (await renderCards(specs, fonts)).map(({ bytes }) => bytes);
}
