/** satori with the rasterizer that its own documentation names. resvg writes PNG alone, also of a card with a photo. */
import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import type { Sharp } from 'sharp';
import { loadCardFonts } from '../../../renderers/card/card-fonts.ts';
import type { ComposedCard } from '../../../renderers/card/compose-card.ts';
import { image, rectangle } from '../../../renderers/card/shape.ts';
import { type CardPainter, paintTogether } from './card-painter.ts';

export function satoriResvg(): CardPainter {
  const fonts = loadCardFonts();
  return (specs) =>
    paintTogether(specs, fonts, async (card, photo) => {
      const text = await satori(card.element as unknown as Parameters<typeof satori>[0], { width: card.width, height: card.height, fonts: fonts.files });
      const start = text.indexOf('>') + 1;
      const svg = text.slice(0, start) + (await underText(card, photo)) + text.slice(start);
      // Every letter is a path by now.
      return (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng();
    });
}

/** A photo has to be a file again before it can stand in an SVG. */
async function underText({ photoArea, width, height, ground, shapes }: ComposedCard, photo: Sharp | undefined): Promise<string> {
  if (!photoArea || !photo) return shapes.join('');
  const file = await photo.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();
  return [rectangle({ left: 0, top: 0, width, height }, { fill: ground }), image(`data:image/jpeg;base64,${file.toString('base64')}`, photoArea), ...shapes].join('');
}
