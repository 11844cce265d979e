/** The first page: what a resident should see today, and what a journalist looks for. */
import { durationInWords } from './duration.ts';
import { type EntryItem, foreignLang, marksOf } from './entry-item.ts';
import { type Instant, seoulDay } from './instant.ts';
import { issueLabel, videoKindLabel } from './labels.ts';
import type { Issue, Library, PhotoItem, Release, VideoItem } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { path } from './permalink.ts';
import { pictureSet } from './picture.ts';
import { type LeadPicture, leadPicture, listSources, pressItems } from './press-list.ts';
import { dateFacts } from './video-dates.ts';
import { videoMarks } from './video-page.ts';

const NEWS = 10;
const FEATURES = 2;
const VIDEOS = 4;
const PHOTOS = 6;

export interface HomePage {
  lead: (EntryItem & { photo: LeadPicture | undefined }) | undefined;
  /** Further releases with a picture, beside the plain list of the newest. */
  features: EntryItem[];
  news: EntryItem[];
  /** The newest of the office's first publication. */
  issue: EntryItem | undefined;
  /** The newest of each other publication, such as a gazette that appears more often. */
  otherIssues: EntryItem[];
  videos: EntryItem[];
  photos: EntryItem[];
}

export function composeHome(library: Library, now: Instant): { view: HomePage; sources: SourceName[] } {
  const photos = new Map(library.photos.map((photo) => [photo.id, photo]));
  const item = pressItems(library);
  const lead = leadRelease(library.releases, photos);
  const others = library.releases.filter((release) => release !== lead).slice(0, NEWS + 2 * FEATURES);
  // A lead without a picture leaves room for more of them.
  const room = lead && leadPicture(lead, photos) ? FEATURES : 2 * FEATURES;
  const features = others.filter((release) => leadPicture(release, photos)).slice(0, room);
  const news = others.filter((release) => !features.includes(release)).slice(0, NEWS);
  const [issue, ...otherIssues] = newestIssues(library);
  const videos = library.videos.slice(0, VIDEOS);
  const shown = library.photos.filter(({ channels }) => channels.includes('web')).slice(0, PHOTOS);
  const view: HomePage = {
    lead: lead && { ...item(lead, { summary: true }), photo: leadPicture(lead, photos) },
    features: features.map((release) => item(release, { picture: true })),
    news: news.map((release) => item(release)),
    issue: issue && issueItem(issue, library, photos),
    otherIssues: otherIssues.map((other) => ({ ...issueItem(other, library, photos), picture: undefined })),
    videos: videos.map((video) => videoItem(video, library, photos, now)),
    photos: shown.map((photo) => photoItem(photo, library)),
  };
  const pictures = [view.lead?.photo?.photo.id, ...[...view.features, view.issue, ...view.videos, ...view.photos].map((shownItem) => shownItem?.picture?.photo)];
  const sources: SourceName[] = [
    ...listSources([...(lead ? [lead] : []), ...features, ...news]),
    ...(issue ? [issue, ...otherIssues] : []).map(({ id }): SourceName => `newsletter:${id}`),
    ...videos.map(({ id }): SourceName => `video:${id}`),
    ...pictures.flatMap((id): SourceName[] => (id === undefined ? [] : [`photo:${id}`])),
  ];
  return { view, sources };
}

/** Of the newest day's releases the weightiest: what is urgent, then the county's major news, then one with a picture, then the newest. */
export function leadRelease(releases: readonly Release[], photos: ReadonlyMap<string, PhotoItem>): Release | undefined {
  const [newest] = releases;
  if (!newest) return undefined;
  const day = seoulDay(newest.date);
  const end = releases.findIndex(({ date }) => seoulDay(date) !== day);
  const today = end === -1 ? releases : releases.slice(0, end);
  const weight = (release: Release) => (release.urgent ? 4 : 0) + (release.section === 'major' ? 2 : 0) + (leadPicture(release, photos) ? 1 : 0);
  return today.reduce((best, release) => (weight(release) > weight(best) ? release : best), newest);
}

/** Of each publication, in the order of `site.yaml`, then of those that it does not name. */
function newestIssues({ site, issues }: Library): Issue[] {
  const publications = new Set([...site.publications.map(({ id }) => id), ...issues.map(({ publication }) => publication)]);
  return [...publications].flatMap((id) => issues.find(({ publication }) => publication === id) ?? []);
}

function issueItem(issue: Issue, { site }: Library, photos: ReadonlyMap<string, PhotoItem>): EntryItem {
  const cover = issue.cover === undefined ? undefined : photos.get(issue.cover);
  return {
    path: path.issue(issue.id),
    title: issue.title,
    date: issue.date,
    facts: [issueLabel(issue.publication, issue.number, site)],
    marks: marksOf(issue),
    picture: cover && pictureSet(cover, 'web'),
    lang: foreignLang(issue, site),
  };
}

function videoItem(video: VideoItem, { site }: Library, photos: ReadonlyMap<string, PhotoItem>, now: Instant): EntryItem {
  const thumbnail = video.thumbnail === undefined ? undefined : photos.get(video.thumbnail);
  return {
    path: path.video(video.id),
    title: video.title,
    date: video.date,
    facts: [videoKindLabel(video.kind), durationInWords(video.duration), ...dateFacts(video)],
    marks: videoMarks(video, now),
    // A thumbnail needs the consent for videos, and this page the one for the web.
    picture: thumbnail?.channels.includes('web') ? pictureSet(thumbnail, 'video') : undefined,
    lang: foreignLang(video, site),
  };
}

function photoItem(photo: PhotoItem, { site }: Library): EntryItem {
  return { path: path.photo(photo.id), title: photo.title, date: photo.date, facts: [], marks: marksOf(photo), picture: pictureSet(photo, 'web'), lang: foreignLang(photo, site) };
}
