import type { Site } from '../collections/site.ts';
import { type Facet, facetFeed } from './facet-groups.ts';
import { feedLinks } from './feed-links.ts';

/** The feed that a facet's pages announce and show. */
export interface FacetFeed {
  /** As the head announces them. */
  links: ReturnType<typeof feedLinks>;
  /** Whether it holds the facet alone; else it is that of all releases. */
  isOwn: boolean;
  name: string;
}

export function facetFeedOf(site: Pick<Site, 'name'>, facet: Facet, { id, name }: { id: string; name: string }): FacetFeed {
  const own = facetFeed(facet, id);
  return { links: own === undefined ? feedLinks(site, 'press') : feedLinks(site, own, `${name} 보도자료`), isOwn: own !== undefined, name };
}
