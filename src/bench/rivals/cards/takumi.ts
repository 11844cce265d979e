/** @takumi-rs/core, which lays out, draws and encodes in one: PNG, or JPEG where the card has a photo, as ours. */
import { type Node, Renderer, type RgbaImage, setGlyphCacheMaxBytes } from '@takumi-rs/core';
import type { Sharp } from 'sharp';
import { loadCardFonts } from '../../../renderers/card/card-fonts.ts';
import type { ComposedCard } from '../../../renderers/card/compose-card.ts';
import type { CardElement } from '../../../renderers/card/element.ts';
import { type CardPainter, paintTogether } from './card-painter.ts';
import { shapeNode } from './shape-node.ts';

/** Its documentation says that the default is too small for Chinese; Hangul is alike. */
const GLYPH_CACHE = 64 * 1024 ** 2;

export async function takumi(): Promise<CardPainter> {
  setGlyphCacheMaxBytes(GLYPH_CACHE);
  const fonts = loadCardFonts();
  const renderer = new Renderer();
  for (const { name, data, weight, style } of fonts.files) await renderer.registerFont({ name, data, weight, style });
  return (specs) =>
    paintTogether(specs, fonts, async (card, photo) => {
      const node = cardNode(card, photo && (await pixels(photo)));
      return renderer.render(node, { width: card.width, height: card.height, ...(photo ? { format: 'jpeg', quality: 90 } : { format: 'png' }) });
    });
}

async function pixels(photo: Sharp): Promise<RgbaImage> {
  const { data, info } = await photo.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, premultiplied: true };
}

function cardNode({ width, height, ground, photoArea, shapes, element }: ComposedCard, photo: RgbaImage | undefined): Node {
  const picture: Node[] = photo && photoArea ? [{ type: 'image', src: photo, style: { position: 'absolute', ...photoArea } }] : [];
  return { type: 'container', style: { position: 'relative', display: 'flex', width, height, backgroundColor: ground }, children: [...picture, ...shapes.map(shapeNode), textNode(element)] };
}

function textNode({ props: { style = {}, children } }: CardElement): Node {
  if (typeof children === 'string') return { type: 'text', text: children, style };
  return { type: 'container', style, children: (children ?? []).map(textNode) };
}
