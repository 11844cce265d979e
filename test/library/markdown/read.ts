import { pieceRuns } from '../../../src/library/markdown/piece-runs.ts';
import { parseMarkdown } from '../../../src/library/markdown/parse-markdown.ts';
import { renderHtml, type HtmlOptions } from '../../../src/library/markdown/render-html.ts';
import { renderText } from '../../../src/library/markdown/render-text.ts';

/** A figure that tests can recognise; ids that start with `refused/` are refused. */
export const picture: HtmlOptions['picture'] = (id, alt) => (id.startsWith('refused/') ? undefined : `<figure data-photo="${id.replace(/[&<>"]/g, '')}">${alt.replace(/[&<>"]/g, '')}</figure>`);

export function html(source: string, options: Partial<HtmlOptions> = {}): string {
  return renderHtml(parseMarkdown(source), { picture, ...options });
}

/** A body as one of several on a page; its headings begin at h2. */
export function htmlOfPiece(source: string, idPrefix: string, title = '글'): string {
  const document = parseMarkdown(source);
  const levels = document.findings.headings.map(({ level }) => level);
  return renderHtml(document, { picture, piece: { title, runs: pieceRuns(idPrefix, levels, 2) } });
}

export function text(source: string): string {
  return renderText(parseMarkdown(source));
}
