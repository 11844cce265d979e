/**
 * The map of the news: releases of the last two days, for search engines that
 * look for news alone
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 */
import { type Instant, isoSeoul } from './instant.ts';
import type { Library, Release } from './library.ts';
import { absolute, path } from './permalink.ts';

export interface NewsSitemap {
  publication: string;
  entries: { url: string; title: string; published: string; language: string }[];
}

const NEWS_AGE = 2 * 86_400_000;
const NEWS_LIMIT = 1000;

/** The first instant at which a release is news no more. */
export function newsEnd(opened: Instant): Instant {
  return opened + NEWS_AGE;
}

/** Newest first. */
export function recentReleases({ releases }: Pick<Library, 'releases'>, now: Instant): Release[] {
  return releases.filter(({ state, date }) => state === 'open' && date <= now && now < newsEnd(date)).slice(0, NEWS_LIMIT);
}

export function composeNewsSitemap(library: Library, now: Instant): NewsSitemap {
  const { site } = library;
  return {
    publication: site.name,
    entries: recentReleases(library, now).map(({ id, title, date, lang }) => ({ url: absolute(site, path.release(id)), title, published: isoSeoul(date), language: lang ?? site.lang })),
  };
}
