/** What an item says of its entry, kind by kind. */
import type { Named } from '../../collections/site.ts';
import type { Issue, Library, LibraryItem, PhotoItem, Release, VideoItem } from '../library.ts';
import { absolute, path } from '../permalink.ts';
import { dateFacts } from '../video-dates.ts';
import type { FeedContent, FeedEntry, FeedItem, FeedSources } from './feed.ts';
import { isOpen } from './feed-entries.ts';
import { figuresOf, imageOf } from './feed-figures.ts';
import { type FeedMedia, MEDIA_OF_A_RELEASE, photoMedia, videoMedia } from './feed-media.ts';

export interface ItemContext {
  library: Library;
  sources: FeedSources;
  photos: ReadonlyMap<string, PhotoItem>;
}

const photoIndexes = new WeakMap<Library, ReadonlyMap<string, PhotoItem>>();

/** Each feed is composed by its own endpoint; the index of a large photo library is made once for all of them. */
export function photosOf(library: Library): ReadonlyMap<string, PhotoItem> {
  const known = photoIndexes.get(library);
  if (known) return known;
  const index = new Map(library.photos.filter(isOpen).map((photo) => [photo.id, photo]));
  photoIndexes.set(library, index);
  return index;
}

type Parts = Pick<FeedItem, 'summary' | 'categories' | 'author' | 'image' | 'media'> & { content: Partial<FeedContent> };

export function partsOf(feedEntry: FeedEntry, context: ItemContext): Parts {
  switch (feedEntry.kind) {
    case 'press':
      return releaseParts(feedEntry.entry, context);
    case 'newsletter':
      return issueParts(feedEntry.entry, context);
    case 'video':
      return videoParts(feedEntry.entry, context);
    case 'photo':
      return photoParts(feedEntry.entry, context);
  }
}

function releaseParts(release: Release, { library, sources, photos }: ItemContext): Parts {
  const { site } = library;
  const videos = release.videos.flatMap((wanted) => library.videos.find(({ id }) => id === wanted) ?? []);
  return {
    summary: release.summary,
    categories: [...namesOf(library.topics, release.topics), ...namesOf(site.towns, release.towns), ...namesOf(library.series, release.series === undefined ? [] : [release.series])],
    author: [site.publisher, ...namesOf(library.departments, [release.department])].join(' · '),
    image: figuresOf([...release.photos, ...release.bodyPhotos], photos, site)[0]?.image,
    media: mediaOf([...release.photos, ...release.bodyPhotos], { library, sources, photos }).slice(0, MEDIA_OF_A_RELEASE),
    content: {
      subtitles: release.subtitle,
      bodyHtml: sources.bodyHtml('press', release.id),
      figures: figuresOf(release.photos, photos, site),
      lists: [
        { title: '영상', items: videos.map(({ id, title }) => ({ text: title, url: absolute(site, path.video(id)) })) },
        { title: '붙임', items: release.attachments.map(({ name, title }) => ({ text: title, url: absolute(site, path.attachment(release.id, name)) })) },
      ].filter(({ items }) => items.length > 0),
    },
  };
}

function issueParts(issue: Issue, { library, sources, photos }: ItemContext): Parts {
  const { site } = library;
  const publication = site.publications.find(({ id }) => id === issue.publication)?.name;
  const cover = figuresOf(issue.cover === undefined ? [] : [issue.cover], photos, site);
  const lists = issue.sections.map(({ title, items }) => ({ title, items: items.flatMap((item) => contentsOf(item, issue, { library, sources, photos })) }));
  return {
    summary: `${publication ? `${publication} ` : ''}제${issue.number}호`,
    categories: publication ? [publication] : [],
    author: site.publisher,
    image: cover[0]?.image,
    media: mediaOf(issue.cover === undefined ? [] : [issue.cover], { library, sources, photos }),
    content: { bodyHtml: issue.note === undefined ? '' : sources.bodyHtml('newsletter', issue.id), figures: cover, lists: lists.filter(({ items }) => items.length > 0) },
  };
}

function contentsOf(item: LibraryItem, issue: Issue, { library, photos }: ItemContext): { text: string; url: string }[] {
  const { site } = library;
  switch (item.kind) {
    case 'press':
      return library.releases.filter(({ id }) => id === item.id).map(({ id, title }) => ({ text: title, url: absolute(site, path.release(id)) }));
    case 'article':
      return library.articles.filter(({ id }) => id === item.id).map(({ title }) => ({ text: title, url: absolute(site, path.issue(issue.id)) }));
    case 'video':
      return library.videos.filter(({ id }) => id === item.id).map(({ id, title }) => ({ text: `영상: ${title}`, url: absolute(site, path.video(id)) }));
    case 'photos':
      return figuresOf(item.ids, photos, site).map(({ caption, page }) => ({ text: `사진: ${caption}`, url: page }));
    case 'withdrawn':
      return [];
  }
}

function videoParts(video: VideoItem, { library, photos }: ItemContext): Parts {
  const { site } = library;
  const thumbnail = video.thumbnail === undefined ? undefined : photos.get(video.thumbnail);
  // A thumbnail needs the consent for videos, and a feed the one for the web.
  const image = thumbnail?.channels.includes('web') ? imageOf(thumbnail, 'video', site) : undefined;
  return {
    summary: video.description ?? video.title,
    categories: [...namesOf(library.topics, video.topics), ...namesOf(library.series, video.series === undefined ? [] : [video.series])],
    author: [site.publisher, ...namesOf(library.departments, video.department === undefined ? [] : [video.department])].join(' · '),
    image,
    media: [videoMedia(video, image, site)],
    content: {
      text: video.description ?? '',
      figures: image ? [{ image, caption: '', page: absolute(site, path.video(video.id)) }] : [],
      lists: [
        // Where a contest stands is not said: readers keep an item, and it would grow old.
        ...dateFacts(video).map((period) => ({ title: '공모·행사', items: [{ text: period }] })),
        {
          title: '영상 보기',
          items: [
            { text: video.title, url: absolute(site, path.video(video.id)) },
            { text: '유튜브', url: `https://www.youtube.com/watch?v=${video.youtubeId}` },
          ],
        },
      ],
    },
  };
}

function photoParts(photo: PhotoItem, { library, sources, photos }: ItemContext): Parts {
  const { site } = library;
  return {
    summary: photo.caption ?? photo.title,
    categories: namesOf(library.topics, photo.topics),
    author: photo.photographer ?? photo.credit ?? site.publisher,
    image: imageOf(photo, 'web', site),
    media: [photoMedia(photo, 'all', site, sources.bytes)].filter((media) => media !== undefined),
    content: { figures: figuresOf([photo.id], photos, site) },
  };
}

function mediaOf(ids: string[], { library: { site }, sources, photos }: ItemContext): FeedMedia[] {
  return [...new Set(ids)].flatMap((id) => {
    const photo = photos.get(id);
    return (photo && photoMedia(photo, 'largest', site, sources.bytes)) ?? [];
  });
}

function namesOf(list: Named[], ids: string[]): string[] {
  return ids.flatMap((id) => list.find((named) => named.id === id)?.name ?? []);
}
