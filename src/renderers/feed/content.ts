/**
 * The full text of an item as HTML, for readers that show nothing else: every
 * address absolute, no styles, no scripts.
 */
import type { FeedContent, FeedItem } from '../../domain/feed/feed.ts';
import { htmlAttribute, htmlText } from '../../infra/escape.ts';

export function renderContent({ content, url }: Pick<FeedItem, 'content' | 'url'>): string {
  return [
    ...content.notes.map(({ label, text }) => `<p><strong>[${htmlText(label)}]</strong> ${htmlText(text)}</p>`),
    ...content.subtitles.map((subtitle) => `<p><strong>${htmlText(subtitle)}</strong></p>`),
    withAbsoluteAddresses(content.bodyHtml, url),
    ...paragraphsOf(content.text).map((paragraph) => `<p>${paragraph.split('\n').map(htmlText).join('<br>')}</p>`),
    ...content.figures.map(figure),
    ...content.lists.map(({ title, items }) => `<h2>${htmlText(title)}</h2>\n<ul>\n${items.map(listItem).join('\n')}\n</ul>`),
    content.rights && `<p><small>${htmlText(content.rights)}</small></p>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function figure({ image: { url, width, height, alt }, caption, page }: FeedContent['figures'][number]): string {
  const link = `<a href="${htmlAttribute(page)}"><img src="${htmlAttribute(url)}" width="${width}" height="${height}" alt="${htmlAttribute(alt)}"></a>`;
  return `<figure>${link}${caption === '' ? '' : `<figcaption>${htmlText(caption)}</figcaption>`}</figure>`;
}

function listItem({ text, url }: { text: string; url?: string | undefined }): string {
  return `<li>${url === undefined ? htmlText(text) : `<a href="${htmlAttribute(url)}">${htmlText(text)}</a>`}</li>`;
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
}

const START_TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const ADDRESS = /(\s(?:href|src|poster|cite)=")([^"]*)(")/gi;
const ADDRESS_SET = /(\ssrcset=")([^"]*)(")/gi;

/**
 * A body is rendered for its page, where footnotes point at `#fn1` and pictures
 * at `/pictures/…`; a feed reader knows no page to resolve them against.
 */
export function withAbsoluteAddresses(html: string, page: string): string {
  const resolve = (address: string) => (/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : (URL.parse(address, page)?.href ?? page));
  const resolveSet = (set: string) => set.replace(/(^|,)(\s*)([^\s,]+)/g, (_, comma: string, space: string, address: string) => comma + space + resolve(address));
  return html.replace(START_TAG, (tag) =>
    tag
      .replace(ADDRESS, (_, before: string, address: string, after: string) => before + resolve(address) + after)
      .replace(ADDRESS_SET, (_, before: string, set: string, after: string) => before + resolveSet(set) + after),
  );
}
