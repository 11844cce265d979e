/** An issue with everything that it carries, in the editors' order: what its page is made of, as one plain value. */
import { issueLabel } from './labels.ts';
import type { Instant } from './instant.ts';
import type { Issue, IssueArticle, Library, LibraryItem, PhotoItem, Release, VideoItem } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { pictureSet } from './picture.ts';

export interface IssuePage {
  issue: Issue;
  /** `음성소식 제323호` */
  label: string;
  /** Only where the picture may be shown in the issue. */
  cover: PhotoItem | undefined;
  sections: IssueSection[];
  newer: IssueLink | undefined;
  older: IssueLink | undefined;
}

export interface IssueSection {
  title: string;
  /** Fragment id, unique on the page. */
  anchor: string;
  items: IssuePageItem[];
}

/** `anchor` is a fragment id; it holds no `.`, so that ids below it may be parted from it by one. */
export type IssuePageItem = { anchor: string } & (
  | { kind: 'press'; release: Release; department: string | undefined; photos: PhotoItem[]; bodyPhotos: PhotoItem[] }
  | { kind: 'article'; article: IssueArticle; photos: PhotoItem[]; bodyPhotos: PhotoItem[] }
  | { kind: 'video'; video: VideoItem; thumbnail: PhotoItem | undefined }
  | { kind: 'photos'; photos: PhotoItem[] }
  | { kind: 'withdrawn'; since: Instant }
);

export interface IssueLink {
  id: string;
  title: string;
  date: Instant;
}

export function composeIssuePages(library: Library): IssuePage[] {
  const shelf = indexOf(library);
  return library.issues.map((issue) => {
    const siblings = library.issues.filter(({ publication }) => publication === issue.publication);
    const at = siblings.indexOf(issue);
    const anchors = anchorsOnce();
    return {
      issue,
      label: issueLabel(issue.publication, issue.number, library.site),
      cover: shelf.shown(issue.cover === undefined ? [] : [issue.cover])[0],
      sections: issue.sections.flatMap(({ title, items }, index) => {
        const composed = items.flatMap((item) => itemOf(item, shelf, anchors));
        return composed.length > 0 ? [{ title, anchor: `section-${index + 1}`, items: composed }] : [];
      }),
      newer: linkTo(siblings[at - 1]),
      older: linkTo(siblings[at + 1]),
    };
  });
}

function linkTo(issue: Issue | undefined): IssueLink | undefined {
  return issue && { id: issue.id, title: issue.title, date: issue.date };
}

/** What the page shows. A withdrawn entry is none of it: its notice says nothing that came from it. */
export function issueSources({ issue, cover, sections }: IssuePage): SourceName[] {
  const items = sections.flatMap((section) => section.items).flatMap((item): SourceName[] => {
    const photos = photosOfItem(item).map(({ id }): SourceName => `photo:${id}`);
    if (item.kind === 'press') return [`press:${item.release.id}`, ...photos];
    if (item.kind === 'article') return [`article:${item.article.id}`, ...photos];
    if (item.kind === 'video') return [`video:${item.video.id}`, ...photos];
    return photos;
  });
  return [`newsletter:${issue.id}`, ...(cover ? [`photo:${cover.id}` as const] : []), ...items];
}

function photosOfItem(item: IssuePageItem): PhotoItem[] {
  if (item.kind === 'press' || item.kind === 'article') return [...item.photos, ...item.bodyPhotos];
  if (item.kind === 'video') return item.thumbnail ? [item.thumbnail] : [];
  return item.kind === 'photos' ? item.photos : [];
}

interface Shelf {
  releases: ReadonlyMap<string, Release>;
  articles: ReadonlyMap<string, IssueArticle>;
  videos: ReadonlyMap<string, VideoItem>;
  departmentName(id: string): string | undefined;
  /** Those of the photos that an issue may show. */
  shown(ids: readonly string[]): PhotoItem[];
}

function indexOf(library: Library): Shelf {
  const byId = <T extends { id: string }>(entries: T[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const photos = byId(library.photos);
  const departments = byId(library.departments);
  return {
    releases: byId(library.releases),
    articles: byId(library.articles),
    videos: byId(library.videos),
    departmentName: (id) => departments.get(id)?.name,
    shown: (ids) => ids.flatMap((id) => photos.get(id) ?? []).filter((photo) => pictureSet(photo, 'newsletter') !== undefined),
  };
}

function itemOf(item: LibraryItem, shelf: Shelf, anchor: (wanted: string) => string): IssuePageItem[] {
  switch (item.kind) {
    case 'press': {
      const release = shelf.releases.get(item.id);
      if (!release) return [];
      const { photos, bodyPhotos } = release;
      return [{ kind: 'press', anchor: anchor(`press-${item.id}`), release, department: shelf.departmentName(release.department), photos: shelf.shown(photos), bodyPhotos: shelf.shown(bodyPhotos) }];
    }
    case 'article': {
      const article = shelf.articles.get(item.id);
      if (!article) return [];
      const { photos, bodyPhotos } = article;
      return [{ kind: 'article', anchor: anchor(`article-${item.id.split('/').at(-1)}`), article, photos: shelf.shown(photos), bodyPhotos: shelf.shown(bodyPhotos) }];
    }
    case 'video': {
      const video = shelf.videos.get(item.id);
      return video ? [{ kind: 'video', anchor: anchor(`video-${item.id}`), video, thumbnail: shelf.shown(video.thumbnail === undefined ? [] : [video.thumbnail])[0] }] : [];
    }
    case 'photos': {
      const photos = shelf.shown(item.ids);
      return photos.length > 0 ? [{ kind: 'photos', anchor: anchor('photos'), photos }] : [];
    }
    case 'withdrawn':
      return [{ kind: 'withdrawn', anchor: anchor('withdrawn'), since: item.since }];
  }
}

/** An entry that an issue carries twice gets a second anchor. */
function anchorsOnce(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const base = wanted.replaceAll('/', '-');
    let anchor = base;
    for (let count = 2; taken.has(anchor); count++) anchor = `${base}-${count}`;
    taken.add(anchor);
    return anchor;
  };
}
