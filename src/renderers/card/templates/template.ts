import type { CardArea } from '../../../domain/card.ts';
import type { Draft } from '../draft.ts';
import type { Palette } from '../tokens.ts';

export interface Template {
  palette(color: string, hasPhoto: boolean): Palette;
  /** Draws the card; where its photo goes, under everything that was drawn. */
  draw(draft: Draft): CardArea | undefined;
}
