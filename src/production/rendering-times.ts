/** How long each file took to render, as near as it shows from outside: from its start to the start of the next. */
import { elapsedMilliseconds } from '../infra/clock.ts';
import { basePath } from '../domain/permalink.ts';
import { type Edition, editionAtHand } from '../library/edition.ts';

/** @param pathname the address as it is asked for, percent-encoded, with the site's base */
export function noteRendering(pathname: string): void {
  const edition = editionAtHand();
  if (!edition) return;
  const path = decodeURI(pathname).slice(basePath(edition.library.site).length + 1).normalize('NFC');
  // With `trailingSlash: 'always'` a file whose route names no ending is asked for with a slash too.
  const file = path.replace(/\/$/, '');
  edition.rendered.push({ path: edition.published.has(file) ? file : `${path}index.html`, at: elapsedMilliseconds() });
}

/** Seconds by path; the last file takes what is left until `end`. */
export function renderingSeconds({ rendered }: Pick<Edition, 'rendered'>, end: number): Map<string, number> {
  return new Map(rendered.map(({ path, at }, index) => [path, ((rendered[index + 1]?.at ?? end) - at) / 1000]));
}
