/** The shelf: every publication with its newest issue in front and the older ones by volume behind it. Composed of the issues alone, so that it never goes stale. */
import { cadenceInWords, periodOfIssue, type Publication, volumeOf } from './cadence.ts';
import { type EntryMark, marksOf } from './entry-item.ts';
import { issueLabel } from './labels.ts';
import type { Issue, Library, PhotoItem } from './library.ts';
import { type Instant, seoulDay } from './instant.ts';
import type { SourceName } from './newsroom.ts';

export interface ShelvedIssue {
  id: string;
  title: string;
  lang?: string | undefined;
  marks: EntryMark[];
  /** `음성소식 제323호` */
  label: string;
  number: number;
  /** `2026년 11·12월호`, only where neither the title nor the date says it. */
  period: string | undefined;
  date: Instant;
  /** Undefined where there is none, or where it may not be shown in newsletters or on the site. */
  cover: PhotoItem | undefined;
}

export interface ShelvedVolume {
  /** `2026년`; of a volume that is no calendar year `2026년 3월~2027년 2월` */
  years: string;
  /** `제1권`, where it is known since when the publication is counted. */
  volume: string | undefined;
  issues: ShelvedIssue[];
}

export interface PublicationShelf {
  id: string;
  name: string;
  /** `두 달에 한 번`; unknown of publications that `site.yaml` does not name. */
  cadence: string | undefined;
  newest: ShelvedIssue & {
    volume: string | undefined;
    /** Titles of its sections. */
    contents: string[];
  };
  older: ShelvedVolume[];
}

type Shelved = Pick<Library, 'site' | 'issues' | 'photos'>;

/** Publications in the order of `site.yaml`, then those that it does not name; none of them empty. */
export function composeShelf({ site, issues, photos }: Shelved): PublicationShelf[] {
  // The shelf is a page of the site that shows the issue's own cover.
  const covers = new Map(photos.filter(({ channels }) => channels.includes('newsletter') && channels.includes('web')).map((photo) => [photo.id, photo]));
  const named = new Map(site.publications.map((publication) => [publication.id, publication]));
  const ids = new Set([...named.keys(), ...issues.map(({ publication }) => publication).sort()]);
  return [...ids].flatMap((id) => {
    const publication = named.get(id);
    const [newest, ...older] = issues.filter((issue) => issue.publication === id);
    if (!newest) return [];
    const shelved = (issue: Issue) => shelvedIssue(issue, publication, site, covers);
    return [
      {
        id,
        name: publication?.name ?? id,
        cadence: publication && cadenceInWords(publication),
        newest: { ...shelved(newest), volume: volumeIn(newest, publication).volume, contents: newest.sections.filter(({ items }) => items.length > 0).map(({ title }) => title) },
        older: volumesOf(older, publication, shelved),
      },
    ];
  });
}

function shelvedIssue(issue: Issue, publication: Publication | undefined, site: Shelved['site'], covers: ReadonlyMap<string, PhotoItem>): ShelvedIssue {
  const period = publication && periodOfIssue(issue, publication);
  // Of issues that are due on a day, the date says the same.
  const isSaid = period !== undefined && (issue.title.includes(period.name) || period.id === seoulDay(issue.date));
  return {
    id: issue.id,
    title: issue.title,
    lang: issue.lang,
    marks: marksOf(issue),
    label: issueLabel(issue.publication, issue.number, site),
    number: issue.number,
    period: isSaid ? undefined : period?.name,
    date: issue.date,
    cover: issue.cover === undefined ? undefined : covers.get(issue.cover),
  };
}

/** In the order of the issues: a volume begins where the one before it ends. */
function volumesOf(issues: Issue[], publication: Publication | undefined, shelved: (issue: Issue) => ShelvedIssue): ShelvedVolume[] {
  const volumes = new Map<string, ShelvedVolume>();
  for (const issue of issues) {
    const place = volumeIn(issue, publication);
    const volume = volumes.get(place.years) ?? { ...place, issues: [] };
    volume.issues.push(shelved(issue));
    volumes.set(place.years, volume);
  }
  return [...volumes.values()];
}

function volumeIn(issue: Issue, publication: Publication | undefined): Pick<ShelvedVolume, 'years' | 'volume'> {
  const period = publication && periodOfIssue(issue, publication);
  const volume = period && volumeOf(period, publication);
  if (!volume) return { years: `${(period?.due ?? seoulDay(issue.date)).slice(0, 4)}년`, volume: undefined };
  const [from, until] = [volume.from, volume.until].map((month) => `${month.slice(0, 4)}년 ${Number(month.slice(5))}월`);
  return { years: volume.from.endsWith('-01') ? `${volume.from.slice(0, 4)}년` : `${from}~${until}`, volume: `제${volume.number}권` };
}

export function shelfSources(shelf: PublicationShelf[]): SourceName[] {
  const issues = shelf.flatMap(({ newest, older }): ShelvedIssue[] => [newest, ...older.flatMap((volume) => volume.issues)]);
  return issues.flatMap(({ id, cover }): SourceName[] => [`newsletter:${id}`, ...(cover ? [`photo:${cover.id}` as const] : [])]);
}
