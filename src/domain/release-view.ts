/** The page of a release with its place in the site: trail, share card, the facts that stand above its text. */
import type { Site } from '../collections/site.ts';
import { seoulDay } from './instant.ts';
import type { Library, Release, Tombstone } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { openingInWords, periodInWords } from './period.ts';
import { path } from './permalink.ts';
import type { RelatedIds } from './related.ts';
import { composeReleasePages, type ReleasePage, releaseSources } from './press-page.ts';
import type { Sourced } from './press-archive.ts';
import { type ShareImage, shareImage, shareImageSources } from './share-image.ts';

/** A withdrawn release keeps its address. */
export type ReleaseView = { kind: 'release'; page: ReleasePage; card: ShareImage } | { kind: 'withdrawn'; tombstone: Tombstone };

export function composeReleaseViews(library: Library, related?: RelatedIds): ({ id: string } & Sourced<ReleaseView>)[] {
  const photos = new Map(library.photos.map((photo) => [photo.id, photo]));
  const pages = composeReleasePages(library, related).map((page) => {
    const card = { collection: 'press', entry: page.release } as const;
    return {
      id: page.release.id,
      view: { kind: 'release' as const, page, card: shareImage(card, photos, library.site) },
      sources: [...new Set([...releaseSources(page), ...shareImageSources(card, photos)])],
    };
  });
  const tombstones = library.tombstones
    .filter(({ kind }) => kind === 'press')
    .map((tombstone) => ({ id: tombstone.id, view: { kind: 'withdrawn' as const, tombstone }, sources: [`press:${tombstone.id}` satisfies SourceName] }));
  return [...pages, ...tombstones];
}

/** From the home page down to the release, by the day on which it became public. */
export function releaseTrail(release: Pick<Release, 'id' | 'title' | 'date'>, site: Pick<Site, 'name'>): { name: string; path: string }[] {
  const [year = '', month = ''] = seoulDay(release.date).split('-');
  return [
    { name: site.name, path: path.home() },
    { name: '보도자료', path: path.press() },
    { name: `${year}년`, path: path.year(year) },
    { name: `${Number(month)}월`, path: path.month(year, month) },
    { name: release.title, path: path.release(release.id) },
  ];
}

export interface Fact {
  label: string;
  text: string;
}

/** When and where, and how to take part. */
export function releaseFacts({ event, apply }: Pick<Release, 'event' | 'apply'>): Fact[] {
  const facts: [string, string | undefined][] = [
    ['일시', event && periodInWords(event)],
    ['장소', event?.place],
    ['신청 기간', apply && openingInWords(apply)],
    ['신청 방법', apply?.how],
  ];
  return facts.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]));
}

export interface Desk {
  label: string;
  name: string;
  phone?: string | undefined;
  email?: string | undefined;
}

/** Whom to ask; a person without a number of their own is reached at the team's. */
export function releaseDesks({ release, team }: Pick<ReleasePage, 'release' | 'team'>): Desk[] {
  const { responsible, contact } = release;
  const desks: Desk[] = [];
  if (responsible) desks.push({ label: '책임자', name: responsible.name, phone: responsible.phone ?? team?.phone });
  if (contact) desks.push({ label: '담당자', name: contact.name, phone: contact.phone ?? team?.phone, email: contact.email });
  return desks;
}
