/** The lists of videos of a kind or a series as pages. */
import { composeVideoLists, type VideoFacets, videoFacets, type VideoList } from '../../domain/video-lists.ts';
import { videoSources } from '../../domain/video-page.ts';
import { currentEdition } from '../../library/edition.ts';
import { openLibrary } from '../../library/open-library.ts';
import { publish } from '../../production/publish.ts';

export interface FacetView {
  list: VideoList;
  facets: VideoFacets;
}

export async function facetPaths(of: 'kind' | 'series') {
  const library = await openLibrary();
  const facets = videoFacets(library);
  return composeVideoLists(library, currentEdition().settings.now).flatMap((list) => {
    const { facet, videos } = list;
    if (facet?.of !== of) return [];
    const view: FacetView = { list, facets };
    return [publish({ params: { id: facet.id }, path: facet.path, sources: videos.flatMap(videoSources), view })];
  });
}
