/** What the frame of every page shows: the same value on each, so that one cached page never differs from another. */
import type { Site } from '../collections/site.ts';

export interface Shell {
  site: Site;
}

/** What the head and the frame say of one page. */
export interface PageHead {
  title: string;
  description?: string | undefined;
  /** Root-relative, not percent-encoded; the canonical address of the page. */
  path: string;
  /** Share picture, root-relative. */
  image?: { path: string; width: number; height: number; alt: string } | undefined;
  type?: 'website' | 'article' | undefined;
  published?: number | undefined;
  modified?: number | undefined;
  lang?: string | undefined;
  noindex?: boolean | undefined;
  /** The one origin whose frames the page may show once the reader asks for them. */
  frames?: 'https://www.youtube-nocookie.com' | undefined;
  /** Structured data, one object a script. */
  jsonLd?: readonly Record<string, unknown>[] | undefined;
  /** Feeds of this page, besides that of everything. */
  feeds?: readonly { title: string; path: string; type: 'application/rss+xml' | 'application/feed+json' }[] | undefined;
  /** Which entry of the main menu the page belongs to. */
  section?: 'press' | 'newsletters' | 'videos' | 'photos' | 'search' | undefined;
}
