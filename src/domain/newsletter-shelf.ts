/** The shelf: every publication with its issues, the newest first. */
import { issueLabel } from './compose-card.ts';
import type { Library, PhotoItem } from './library.ts';
import type { Instant } from './instant.ts';
import type { SourceName } from './newsroom.ts';

export interface ShelvedIssue {
  id: string;
  title: string;
  /** `음성소식 제323호` */
  label: string;
  number: number;
  date: Instant;
  /** Undefined where there is none, or where it may not be shown in newsletters. */
  cover: PhotoItem | undefined;
}

export interface PublicationShelf {
  id: string;
  name: string;
  issues: ShelvedIssue[];
}

/** Publications in the order of `site.yaml`, then those that it does not name; none of them empty. */
export function composeShelf({ site, issues, photos }: Pick<Library, 'site' | 'issues' | 'photos'>): PublicationShelf[] {
  const covers = new Map(photos.filter(({ channels }) => channels.includes('newsletter')).map((photo) => [photo.id, photo]));
  const names = new Map([...site.publications.map(({ id, name }) => [id, name] as const)]);
  const ids = new Set([...names.keys(), ...issues.map(({ publication }) => publication).sort()]);
  return [...ids].flatMap((id) => {
    const ofPublication = issues.filter(({ publication }) => publication === id);
    if (ofPublication.length === 0) return [];
    const shelved = ofPublication.map((issue): ShelvedIssue => ({
      id: issue.id,
      title: issue.title,
      label: issueLabel(issue.publication, issue.number, site),
      number: issue.number,
      date: issue.date,
      cover: issue.cover === undefined ? undefined : covers.get(issue.cover),
    }));
    return [{ id, name: names.get(id) ?? id, issues: shelved }];
  });
}

export function shelfSources(shelf: PublicationShelf[]): SourceName[] {
  return shelf.flatMap(({ issues }) => issues.flatMap(({ id, cover }): SourceName[] => [`newsletter:${id}`, ...(cover ? [`photo:${cover.id}` as const] : [])]));
}
