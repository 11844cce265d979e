import { secondsOf } from '../duration.ts';
import { excerpt } from '../entry-item.ts';
import { isoSeoul } from '../instant.ts';
import { CONTEXT, type JsonLd, lean, organization, rights, some } from '../json-ld.ts';
import type { Library, VideoItem } from '../library.ts';
import { absolute, path } from '../permalink.ts';
import { pictureSet } from '../picture.ts';
import { type VideoPage, watchAddress } from '../video-page.ts';
import type { Passage } from '../webvtt.ts';

/** More than these nobody looks through. */
const CLIP_LIMIT = 50;
const CLIP_NAME = 80;

/**
 * https://developers.google.com/search/docs/appearance/structured-data/video
 * @param pictures root-relative paths of pictures that the caller knows to be published: the card for shared links
 */
export function composeVideoObject(page: Pick<VideoPage, 'video' | 'transcript' | 'thumbnail' | 'series' | 'topics'>, { site }: Pick<Library, 'site'>, { pictures }: { pictures: string[] }): JsonLd {
  const { video, thumbnail, series } = page;
  const url = absolute(site, path.video(video.id));
  const still = thumbnail && pictureSet(thumbnail, 'video')?.jpeg.at(-1);
  return lean({
    '@context': CONTEXT,
    '@type': 'VideoObject',
    '@id': url,
    url,
    mainEntityOfPage: url,
    name: video.title,
    description: video.description ?? video.title,
    thumbnailUrl: some([...(still ? [still.path] : []), ...pictures].map((picture) => absolute(site, picture))),
    uploadDate: isoSeoul(video.date),
    dateModified: isoSeoul(video.changed),
    duration: video.duration,
    embedUrl: `https://www.youtube-nocookie.com/embed/${video.youtubeId}`,
    sameAs: watchAddress(video.youtubeId),
    transcript: page.transcript.map(({ speaker, text }) => (speaker === undefined ? text : `${speaker}: ${text}`)).join('\n\n') || undefined,
    hasPart: some(clipsOf(video, page.transcript)),
    isPartOf: series && { '@type': 'CreativeWorkSeries', name: series.name },
    keywords: some(page.topics.map(({ name }) => name)),
    inLanguage: video.lang ?? site.lang,
    isAccessibleForFree: true,
    publisher: organization(site),
    ...rights(video, site),
  });
}

/** The passages of the captions, which have times; what was written down without them has no parts. */
function clipsOf(video: VideoItem, passages: readonly Passage[]): JsonLd[] {
  if (passages.length < 2) return [];
  const end = secondsOf(video.duration);
  return passages.slice(0, CLIP_LIMIT).flatMap(({ start, text }, index) => {
    if (start === undefined) return [];
    const startOffset = Math.floor(start);
    const endOffset = Math.min(end, Math.floor(passages[index + 1]?.start ?? end));
    return endOffset > startOffset ? [{ '@type': 'Clip', name: excerpt(text, CLIP_NAME), startOffset, endOffset, url: watchAddress(video.youtubeId, startOffset) }] : [];
  });
}
