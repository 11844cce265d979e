/** All that is public, as documents by year: releases, articles of newsletters, videos with what is said in them, photos that the web may show. */
import { PRESS_SECTIONS } from '../../collections/press.ts';
import { composeIssuePages } from '../issue-page.ts';
import { type Instant, seoulDay } from '../instant.ts';
import { sectionLabel } from '../labels.ts';
import type { IssueArticle, Library, PhotoItem, Release, VideoItem } from '../library.ts';
import type { SourceName } from '../newsroom.ts';
import { byCodeUnit } from '../order.ts';
import { foreignLang } from '../entry-item.ts';
import { publicPhotos } from '../public-photos.ts';
import { passagesOf, readWebVtt } from '../webvtt.ts';
import type { SearchDirectory } from './directory.ts';
import { SEARCH_KINDS, type SearchDocument, type SearchItem, type SearchKind } from './document.ts';

export interface YearDocuments {
  year: string;
  documents: SearchDocument[];
}

/** The words of what was written in Markdown, without its markup. */
export type BodyText = (source: SourceName) => string;

/** The newest year first, and in it the newest entry. */
export function composeDocuments(library: Library, bodyText: BodyText): YearDocuments[] {
  const anchors = articleAnchors(library);
  const names = namesIn(library);
  const documents = [
    ...library.releases.map((release) => releaseDocument(release, library, names, bodyText)),
    ...library.articles.flatMap((article) => articleDocument(article, library, anchors, bodyText)),
    ...library.videos.map((video) => videoDocument(video, library, names)),
    ...publicPhotos(library).map((photo) => photoDocument(photo, library, names)),
  ].sort(newestFirst);
  const years = new Map<string, SearchDocument[]>();
  for (const { document } of documents) {
    const year = document.item.day.slice(0, 4);
    const known = years.get(year);
    if (known) known.push(document);
    else years.set(year, [document]);
  }
  return [...years].map(([year, ofYear]) => ({ year, documents: ofYear }));
}

interface Dated {
  date: Instant;
  document: SearchDocument;
}

function newestFirst(a: Dated, b: Dated): number {
  return b.date - a.date || byCodeUnit(a.document.item.kind, b.document.item.kind) || byCodeUnit(a.document.item.id, b.document.item.id);
}

function itemOf(kind: SearchKind, entry: { id: string; title: string; date: Instant; lang?: string | undefined }, library: Library, rest: Partial<SearchItem> = {}): SearchItem {
  return { kind, id: entry.id, title: entry.title, day: seoulDay(entry.date), department: '', section: '', lead: '', anchor: '', lang: foreignLang(entry, library.site) ?? '', ...rest };
}

type Names = ReturnType<typeof namesIn>;

function namesIn({ departments, topics, series, site }: Library) {
  const map = (list: readonly { id: string; name: string }[]) => new Map(list.map(({ id, name }) => [id, name]));
  const [byDepartment, byTopic, bySeries, byTown] = [map(departments), map(topics), map(series), map(site.towns)];
  const of = (known: Map<string, string>, ids: readonly (string | undefined)[]) => ids.flatMap((id) => (id === undefined ? [] : (known.get(id) ?? [])));
  return (ids: { department?: string | undefined; topics?: readonly string[]; towns?: readonly string[]; series?: string | undefined }) => [
    ...of(byDepartment, [ids.department]),
    ...of(byTopic, ids.topics ?? []),
    ...of(byTown, ids.towns ?? []),
    ...of(bySeries, [ids.series]),
  ];
}

function releaseDocument(release: Release, library: Library, names: Names, bodyText: BodyText): Dated {
  const { department, team, section, topics, subtitle, summary, responsible, contact, event, attachments } = release;
  const desk = library.departments.find(({ id }) => id === department)?.teams.find(({ id }) => id === team);
  const persons = [responsible, contact].flatMap((person) => (person ? [person.name, person.phone, 'email' in person ? person.email : undefined] : []));
  const aside = [desk?.name, desk?.phone, ...persons, event?.place, ...attachments.map(({ title }) => title)].filter((text) => text !== undefined);
  return {
    date: release.date,
    document: {
      item: itemOf('press', release, library, { department, section }),
      topics,
      names: [...names(release), ...(SOUGHT_SECTIONS.includes(section) ? [sectionLabel(section, library.site)] : [])],
      head: [...subtitle, summary],
      digest: JSON.stringify([release.digest, aside]),
      body: () => [bodyText(`press:${release.id}`), ...aside].join('\n'),
    },
  };
}

/** Sections that one would type; the words of the others stand everywhere. */
const SOUGHT_SECTIONS: readonly Release['section'][] = ['feature', 'briefing', 'interview'];

function articleDocument(article: IssueArticle, library: Library, anchors: Map<string, string>, bodyText: BodyText): Dated[] {
  const anchor = anchors.get(article.id);
  // What no issue carries has no page of its own.
  if (anchor === undefined) return [];
  const text = () => bodyText(`article:${article.id}`);
  return [
    {
      date: article.date,
      document: {
        item: itemOf('article', article, library, { anchor }),
        topics: [],
        names: library.site.publications.flatMap(({ id, name }) => (article.id.startsWith(`${id}/`) ? [name] : [])),
        head: [...article.subtitle, ...(article.byline === undefined ? [] : [article.byline])],
        digest: article.digest,
        body: text,
      },
    },
  ];
}

function articleAnchors(library: Library): Map<string, string> {
  const items = composeIssuePages(library).flatMap(({ sections }) => sections.flatMap((section) => section.items));
  return new Map(items.flatMap((item): [string, string][] => (item.kind === 'article' ? [[item.article.id, item.anchor]] : [])));
}

function videoDocument(video: VideoItem, library: Library, names: Names): Dated {
  return {
    date: video.date,
    document: {
      item: itemOf('video', video, library, { department: video.department ?? '', lead: leadOf(video.description ?? '') }),
      topics: video.topics,
      names: names(video),
      head: video.description === undefined ? [] : [video.description],
      digest: JSON.stringify([video.digest, video.captionsText ?? '']),
      body: () => videoText(video),
    },
  };
}

/** Description and what is said, a paragraph a line. */
export function videoText({ description = '', transcript, captionsText }: Pick<VideoItem, 'description' | 'transcript' | 'captionsText'>): string {
  const spoken = transcript ?? (captionsText === undefined ? '' : passagesOf(readWebVtt(captionsText)).map(({ text }) => text).join('\n'));
  return [description, spoken].filter((text) => text !== '').join('\n');
}

function photoDocument(photo: PhotoItem, library: Library, names: Names): Dated {
  return {
    date: photo.date,
    document: {
      item: itemOf('photo', photo, library, { lead: leadOf(photo.caption ?? photo.alt) }),
      topics: photo.topics,
      names: [...names({ topics: photo.topics, towns: photo.town === undefined ? [] : [photo.town] }), ...(photo.place === undefined ? [] : [photo.place])],
      head: photo.caption === undefined ? [] : [photo.caption],
      digest: photo.digest,
      body: () => [photo.alt, photo.credit, photo.photographer].filter((text) => text !== undefined).join('\n'),
    },
  };
}

const LEAD = 160;

function leadOf(text: string): string {
  const signs = Array.from(text.replace(/\s+/g, ' ').trim());
  return signs.length <= LEAD ? signs.join('') : `${signs.slice(0, LEAD).join('').trimEnd()}…`;
}

const KIND_NAMES = { press: '보도자료', article: '소식지 글', video: '영상', photo: '사진' } as const satisfies Record<SearchKind, string>;

/** What one may choose from: nothing that would find nothing. */
export function composeChoices(library: Library, years: readonly YearDocuments[]): Pick<SearchDirectory, 'kinds' | 'sections' | 'departments' | 'topics'> {
  const documents = years.flatMap((year) => year.documents);
  const borne = (ids: readonly string[]) => new Set(ids);
  const kinds = borne(documents.map(({ item }) => item.kind));
  const sections = borne(documents.map(({ item }) => item.section));
  const departments = borne(documents.map(({ item }) => item.department));
  const topics = borne(documents.flatMap((document) => document.topics));
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return {
    kinds: SEARCH_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({ id: kind, name: KIND_NAMES[kind] })),
    sections: PRESS_SECTIONS.filter((section) => sections.has(section)).map((section) => ({ id: section, name: sectionLabel(section, library.site) })),
    departments: library.departments.filter(({ id }) => departments.has(id)).map(named),
    topics: library.topics.filter(({ id }) => topics.has(id)).map(named),
  };
}
