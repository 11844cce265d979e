/** The body of an entry as HTML, with its photos on the channel that the output names. */
import type { ConsentChannel } from '../collections/publishing.ts';
import { addressesOf, pageOf } from '../domain/addresses.ts';
import type { Library, PhotoItem } from '../domain/library.ts';
import type { SourceName } from '../domain/newsroom.ts';
import { absolute, basePath, href } from '../domain/permalink.ts';
import { figureOf } from '../domain/photo-credit.ts';
import { renderFigure } from '../renderers/html/figure.ts';
import { currentEdition } from '../library/edition.ts';
import { parseMarkdown } from '../library/markdown/parse-markdown.ts';
import { type HtmlOptions, renderHtml } from '../library/markdown/render-html.ts';

export interface BodyOptions {
  channel: ConsentChannel;
  /** Absolute addresses, for feeds and e-mail. */
  isAbsolute?: boolean | undefined;
  /** Where several bodies share a page: the piece that this run belongs to. */
  piece?: HtmlOptions['piece'] | undefined;
}

/** The body as it was read and checked; a body changed on disk since then is not seen. */
export function bodySource(source: SourceName): string {
  const body = currentEdition().bodies.get(source);
  if (body === undefined) throw new Error(`No body was read for ${source}.`);
  return body;
}

export function bodyHtml(source: SourceName, library: Library, options: BodyOptions): string {
  return markdownHtml(bodySource(source), library, options);
}

export function markdownHtml(markdown: string, library: Library, { channel, isAbsolute = false, piece }: BodyOptions): string {
  const photos = photosById(library);
  const address = isAbsolute ? absolute : href;
  const document = parseMarkdown(markdown);
  return renderHtml(document, {
    ...(piece ? { piece } : {}),
    rootPath: basePath(library.site),
    isPublished: (link) => addressesAt(library).has(pageOf(link)),
    ...(isAbsolute ? { absoluteBase: library.site.url } : {}),
    picture(id, alt) {
      const photo = photos.get(id);
      const figure = photo && figureOf(photo, channel, alt);
      return figure && renderFigure({ ...figure, sizes: '(min-width: 48rem) 44rem, 100vw', isEager: false, address: (rendition) => address(library.site, rendition.path) });
    },
  });
}

const addresses = new WeakMap<Library, Set<string>>();

/** Gathered once: of thousands of entries that takes a while. */
export function addressesAt(library: Library): Set<string> {
  const known = addresses.get(library) ?? addressesOf(library);
  addresses.set(library, known);
  return known;
}

const indexes = new WeakMap<Library, Map<string, PhotoItem>>();

export function photosById(library: Library): Map<string, PhotoItem> {
  const known = indexes.get(library);
  if (known) return known;
  const index = new Map(library.photos.map((photo) => [photo.id, photo]));
  indexes.set(library, index);
  return index;
}
