import type { APIRoute } from 'astro';
import { listFeeds } from '../../domain/feed/feed-list.ts';
import { type FeedView, composeFeedView } from '../../domain/feed/feed-view.ts';
import { path } from '../../domain/permalink.ts';
import { currentEdition } from '../../library/edition.ts';
import { openFeed } from '../../production/feeds.ts';
import { openLibrary } from '../../library/open-library.ts';
import { publish } from '../../production/publish.ts';
import { renderRss } from '../../renderers/feed/rss.ts';

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  return listFeeds(library).map((head) => {
    const view = composeFeedView(library, head);
    return publish({ params: { feed: head.id }, path: path.feed(head.id, 'xml'), sources: view.sources, view });
  });
}

export const GET: APIRoute<{ view: FeedView }> = async ({ props: { view } }) => {
  return new Response(renderRss(await openFeed(view, await openLibrary())), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
