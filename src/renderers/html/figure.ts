/** A photo as HTML: in sizes, with alt text, caption, credit. The same markup in pages, issue articles and bodies. */
import type { PictureSet, Rendition } from '../../domain/picture.ts';
import { htmlAttribute, htmlText } from '../../infra/escape.ts';

export interface FigureValue {
  picture: PictureSet;
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
  /** The `sizes` attribute: how wide the picture is shown. */
  sizes: string;
  /** The first picture of a page is loaded at once, those below the fold when they come near. */
  isEager: boolean;
  /** Root-relative or absolute address of a rendition. */
  address(rendition: Rendition): string;
}

export function renderPicture({ picture, alt, sizes, isEager, address }: Omit<FigureValue, 'caption' | 'credit'>): string {
  const srcset = (renditions: Rendition[]) => htmlAttribute(renditions.map((rendition) => `${address(rendition)} ${rendition.width}w`).join(', '));
  const fallback = picture.jpeg.at(-1);
  if (!fallback) return '';
  const loading = isEager ? 'fetchpriority="high"' : 'loading="lazy"';
  return (
    `<picture><source type="image/webp" srcset="${srcset(picture.webp)}" sizes="${htmlAttribute(sizes)}">` +
    `<img src="${htmlAttribute(address(fallback))}" srcset="${srcset(picture.jpeg)}" sizes="${htmlAttribute(sizes)}"` +
    ` width="${picture.width}" height="${picture.height}" alt="${htmlAttribute(alt)}" ${loading} decoding="async"></picture>`
  );
}

export function renderFigure(value: FigureValue): string {
  const caption = [value.caption && `<span class="caption-text">${htmlText(value.caption)}</span>`, value.credit && `<span class="credit">${htmlText(value.credit)}</span>`].filter(Boolean).join(' ');
  return `<figure class="photo">${renderPicture(value)}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
}
