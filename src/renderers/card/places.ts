/** Where photo and words stand when the photo gives up a part of its height to the words under it. */
import type { CardArea } from '../../domain/card.ts';
import type { Grid } from './tokens.ts';

/** @param share of the picture's height that is kept; 0 for a card without a picture */
export function placesOf(grid: Pick<Grid, 'body' | 'bodyWithPicture' | 'picture'>, share: number): { photo: CardArea | undefined; area: CardArea } {
  if (share === 0) return { photo: undefined, area: grid.body };
  const given = Math.round(grid.picture.height * (1 - share));
  const { bodyWithPicture: area, picture } = grid;
  return { photo: { ...picture, height: picture.height - given }, area: { ...area, top: area.top - given, height: area.height + given } };
}
