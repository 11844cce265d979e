/** What the plain text of a release says, in the order in which offices write it. */
import { captionLine, correctionNote } from './feed.ts';
import { koreanInstant } from './instant.ts';
import { rightsLine } from './kogl.ts';
import type { Library, Release } from './library.ts';
import { absolute, path } from './permalink.ts';
import { photosById } from './photos-by-id.ts';

export interface ReleaseTextValue {
  /** `음성군 보도자료` */
  heading: string;
  title: string;
  subtitles: string[];
  /** 보도시점, 담당부서, 책임자, 담당자 */
  facts: { label: string; text: string }[];
  corrections: { label: string; text: string }[];
  /** Plain text; empty lines part the paragraphs. */
  body: string;
  /** Captions of the photos that the page shows. */
  photos: string[];
  attachments: { title: string; url: string }[];
  rights: string;
  url: string;
}

/** @param body the text of the release without markup. */
export function composeReleaseText(release: Release, library: Library, body: string): ReleaseTextValue {
  const { site } = library;
  const shown = [...release.bodyPhotos, ...release.photos].flatMap((id) => photosById(library).get(id) ?? []).filter(({ channels }) => channels.includes('web'));
  return {
    heading: `${site.shortName} 보도자료`,
    title: release.title,
    subtitles: release.subtitle,
    facts: factsOf(release, library),
    corrections: release.corrections.map(correctionNote),
    body,
    photos: shown.map(captionLine),
    attachments: release.attachments.map(({ name, title }) => ({ title, url: absolute(site, path.attachment(release.id, name)) })),
    rights: rightsLine(release, site),
    url: absolute(site, path.release(release.id)),
  };
}

function factsOf({ date, department, team, responsible, contact }: Release, { departments }: Library): { label: string; text: string }[] {
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
