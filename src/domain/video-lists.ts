/** The lists of videos: all of them, those of a kind, those of a series. */
import { VIDEO_KINDS, type VideoKind } from '../collections/video.ts';
import type { Instant } from './instant.ts';
import { videoKindLabel } from './labels.ts';
import type { Library, VideoItem } from './library.ts';
import { path } from './permalink.ts';
import { composeVideoCards, type VideoCard } from './video-page.ts';

export interface VideoFacet {
  name: string;
  path: string;
  count: number;
}

export interface VideoList {
  /** `마을탐방` or the name of a series; undefined for the list of all. */
  facet: (VideoFacet & { of: 'kind' | 'series'; id: string }) | undefined;
  videos: VideoCard[];
}

export interface VideoFacets {
  kinds: VideoFacet[];
  series: VideoFacet[];
}

/** Kinds in the order of their list, series in that of `series.yaml`; none without a video. */
export function composeVideoLists(library: Library, now: Instant): VideoList[] {
  const cards = composeVideoCards(library, now);
  const of = (wanted: (video: VideoItem) => boolean) => {
    const ids = new Set(library.videos.filter(wanted).map(({ id }) => id));
    return cards.filter(({ id }) => ids.has(id));
  };
  const facet = (kind: 'kind' | 'series', id: string, name: string, address: string, videos: VideoCard[]): VideoList[] =>
    videos.length === 0 ? [] : [{ facet: { of: kind, id, name, path: address, count: videos.length }, videos }];
  return [
    { facet: undefined, videos: cards },
    ...VIDEO_KINDS.flatMap((kind) => facet('kind', kind, videoKindLabel(kind), path.videoKind(kind), of((video) => video.kind === kind))),
    ...library.series.flatMap(({ id, name }) => facet('series', id, name, path.videoSeries(id), of(({ series }) => series === id))),
  ];
}

/** The ways from one list to the others. */
export function videoFacets(library: Pick<Library, 'videos' | 'series'>): VideoFacets {
  const count = (wanted: (video: VideoItem) => boolean) => library.videos.filter(wanted).length;
  const facet = (name: string, address: string, found: number): VideoFacet[] => (found === 0 ? [] : [{ name, path: address, count: found }]);
  return {
    kinds: VIDEO_KINDS.flatMap((kind: VideoKind) => facet(videoKindLabel(kind), path.videoKind(kind), count((video) => video.kind === kind))),
    series: library.series.flatMap(({ id, name }) => facet(name, path.videoSeries(id), count(({ series }) => series === id))),
  };
}
