/** What the plain text of a release says, in the order in which offices write it. */
import { captionLine } from './caption-line.ts';
import { correctionNote } from './correction-note.ts';
import { koreanInstant } from './instant.ts';
import { rightsLine } from './kogl.ts';
import type { Library, PhotoItem, Release } from './library.ts';
import { absolute, path } from './permalink.ts';
import { copyLine, type CopyMark } from './release-document.ts';
import { releaseFacts } from './release-view.ts';

export interface ReleaseTextValue {
  /** First of all in a copy that goes out ahead: until when nothing of it may be published, and who was given it. */
  copy: string | undefined;
  /** `음성군 보도자료` */
  heading: string;
  title: string;
  subtitles: string[];
  /** 보도시점, 담당부서, 책임자, 담당자 */
  facts: { label: string; text: string }[];
  corrections: { label: string; text: string }[];
  /** When and where, and how to take part. */
  glance: { label: string; text: string }[];
  /** Plain text; empty lines part the paragraphs. */
  body: string;
  /** Captions of the photos that go along with the text. */
  photos: string[];
  attachments: { title: string; url: string }[];
  rights: string;
  url: string;
}

/**
 * @param body the text of the release without markup.
 * @param photos that go along with it, in order (`pagePhotos`, `pressPhotos`).
 */
export function composeReleaseText(release: Release, library: Pick<Library, 'site' | 'departments'>, body: string, photos: readonly PhotoItem[], copy?: CopyMark): ReleaseTextValue {
  const { site } = library;
  return {
    copy: copy && copyLine(copy),
    heading: `${site.shortName} 보도자료`,
    title: release.title,
    subtitles: release.subtitle,
    facts: factsOf(release, library),
    corrections: release.corrections.map(correctionNote),
    glance: releaseFacts(release),
    body,
    photos: photos.map(captionLine),
    attachments: release.attachments.map(({ name, title }) => ({ title, url: absolute(site, path.attachment(release.id, name)) })),
    rights: rightsLine(release, site),
    url: absolute(site, path.release(release.id)),
  };
}

/** The photos that the page of a release shows, in the order in which they are read. */
export function pagePhotos({ bodyPhotos, photos }: Pick<Release, 'bodyPhotos' | 'photos'>, known: ReadonlyMap<string, PhotoItem>): PhotoItem[] {
  return [...bodyPhotos, ...photos].flatMap((id) => known.get(id) ?? []).filter(({ channels }) => channels.includes('web'));
}

function factsOf({ date, department, team, responsible, contact }: Release, { departments }: Pick<Library, 'departments'>): { label: string; text: string }[] {
  const office = departments.find(({ id }) => id === department);
  const desk = office?.teams.find(({ id }) => id === team);
  const person = (label: string, who: { name: string; phone?: string | undefined; email?: string | undefined } | undefined) => {
    const parts = who && [who.name, who.phone ?? desk?.phone, who.email].filter((part) => part !== undefined);
    return parts ? [{ label, text: parts.join(' ') }] : [];
  };
  return [
    { label: '보도시점', text: koreanInstant(date) },
    { label: '담당부서', text: [office?.name ?? department, desk?.name].filter((part) => part !== undefined).join(' ') },
    ...person('책임자', responsible),
    ...person('담당자', contact),
    ...(!contact && !responsible && desk?.phone !== undefined ? [{ label: '전화', text: desk.phone }] : []),
  ];
}
