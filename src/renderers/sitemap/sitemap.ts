/** Sitemaps and their index (https://www.sitemaps.org/protocol.html). */
import type { NewsSitemap } from '../../domain/news-sitemap.ts';
import type { Sitemap, SitemapEntry } from '../../domain/sitemap.ts';
import { xmlText } from '../../infra/escape.ts';

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const IMAGE_NAMESPACE = 'http://www.google.com/schemas/sitemap-image/1.1';

export function renderSitemap({ entries }: Pick<Sitemap, 'entries'>): string {
  const images = entries.some((entry) => entry.images) ? ` xmlns:image="${IMAGE_NAMESPACE}"` : '';
  return `${PROLOGUE}
<urlset xmlns="${NAMESPACE}"${images}>
${entries.map((entry) => `<url>${place(entry)}${imagesOf(entry)}</url>\n`).join('')}</urlset>
`;
}

export function renderSitemapIndex(maps: SitemapEntry[]): string {
  return `${PROLOGUE}
<sitemapindex xmlns="${NAMESPACE}">
${maps.map((map) => `<sitemap>${place(map)}</sitemap>\n`).join('')}</sitemapindex>
`;
}

function place({ url, lastmod }: SitemapEntry): string {
  return `<loc>${xmlText(url)}</loc>${lastmod === undefined ? '' : `<lastmod>${xmlText(lastmod)}</lastmod>`}`;
}

function imagesOf({ images = [] }: SitemapEntry): string {
  return images.map((image) => `<image:image><image:loc>${xmlText(image)}</image:loc></image:image>`).join('');
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function renderNewsSitemap({ publication, entries }: NewsSitemap): string {
  const news = ({ title, published, language }: NewsSitemap['entries'][number]) =>
    `<news:news><news:publication><news:name>${xmlText(publication)}</news:name><news:language>${xmlText(language)}</news:language></news:publication>` +
    `<news:publication_date>${xmlText(published)}</news:publication_date><news:title>${xmlText(title)}</news:title></news:news>`;
  return `${PROLOGUE}
<urlset xmlns="${NAMESPACE}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries.map((entry) => `<url>${place(entry)}${news(entry)}</url>\n`).join('')}</urlset>
`;
}
