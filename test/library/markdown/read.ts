import { parseMarkdown } from '../../../src/library/markdown/parse-markdown.ts';
import { renderHtml, type HtmlOptions } from '../../../src/library/markdown/render-html.ts';
import { renderText } from '../../../src/library/markdown/render-text.ts';

/** A figure that tests can recognise; ids that start with `refused/` are refused. */
export const picture: HtmlOptions['picture'] = (id, alt) => (id.startsWith('refused/') ? undefined : `<figure data-photo="${id.replace(/[&<>"]/g, '')}">${alt.replace(/[&<>"]/g, '')}</figure>`);

export function html(source: string, options: Partial<HtmlOptions> = {}): string {
  return renderHtml(parseMarkdown(source), { picture, ...options });
}

export function text(source: string): string {
  return renderText(parseMarkdown(source));
}
