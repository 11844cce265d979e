import type { Site } from '../collections/site.ts';
import type { FeedSection } from './feed/feed.ts';
import { facetFeedId } from './feed/facet-feeds.ts';
import { path } from './permalink.ts';
import type { Facet } from './facet-groups.ts';
import type { PageHead } from './shell.ts';

type FeedLinks = NonNullable<PageHead['feeds']>;

const LABELS = { press: '보도자료', newsletters: '소식지', videos: '영상', photos: '사진' } as const satisfies Record<FeedSection, string>;

/** A feed in both its forms, as a page's head announces it. @param id as in its address: `press`; with a label, `topics/welfare`. */
export function feedLinks(site: Pick<Site, 'name'>, id: FeedSection): FeedLinks;
export function feedLinks(site: Pick<Site, 'name'>, id: string, label: string): FeedLinks;
export function feedLinks(site: Pick<Site, 'name'>, id: string, label?: string): FeedLinks {
  const title = `${site.name} – ${label ?? LABELS[id as FeedSection]}`;
  return [
    { title, path: path.feed(id, 'xml'), type: 'application/rss+xml' },
    { title, path: path.feed(id, 'json'), type: 'application/feed+json' },
  ];
}

/** The feed of a facet's page, or of a page that shows a part of it. */
export function facetFeedLinks(site: Pick<Site, 'name'>, facet: Facet, { id, name }: { id: string; name: string }): FeedLinks {
  return feedLinks(site, facetFeedId(facet, id), `${name} 보도자료`);
}
