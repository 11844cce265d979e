/** A photo of a list as HTML; the gallery's script draws what it finds with the same. */
import { koreanDay } from '../../domain/instant.ts';
import { path } from '../../domain/permalink.ts';
import { GENERATED } from '../../domain/photo-credit.ts';
import { classesOfTile, type PhotoTile, pictureOfTile } from '../../domain/photo-tile.ts';
import { htmlAttribute, htmlText } from '../../infra/escape.ts';
import { renderPicture } from './figure.ts';

const SIZES = '(min-width: 64rem) 17rem, (min-width: 40rem) 33vw, 50vw';

/**
 * Words apart by spaces, for those who hear, copy or search them: 「나눔 1」 and a day must not read as 「나눔 12026」.
 * @param href the address of a path for a link
 */
export function renderPhotoTile(tile: PhotoTile, href: (to: string) => string, isEager = false): string {
  const picture = renderPicture({ picture: pictureOfTile(tile), alt: '', sizes: SIZES, isEager, address: ({ path: to }) => href(to) });
  const frame = ['frame', ...classesOfTile(tile)].join(' ');
  const lang = tile.lang === undefined || tile.lang === 'ko' ? '' : ` lang="${htmlAttribute(tile.lang)}"`;
  return (
    `<li><a href="${htmlAttribute(href(path.photo(tile.id)))}"><div class="${frame}">${picture}</div>` +
    `<span class="photo-grid-title"${lang}>${htmlText(tile.title)}</span></a> ` +
    `<span class="photo-grid-day">${htmlText(koreanDay(tile.day))}</span>` +
    `${tile.isGenerated ? ` <span class="picture-generated">${htmlText(GENERATED)}</span>` : ''}</li>\n`
  );
}
