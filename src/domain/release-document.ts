/**
 * A release as a document: the one value that its DOCX and PDF are rendered
 * from. It holds what a journalist reads, in the order of the office's form,
 * and only photos that may be handed on to the press.
 */
import { attachmentInWords } from './attachment-words.ts';
import { correctionNote } from './correction-note.ts';
import { type Instant, koreanInstant } from './instant.ts';
import type { BookNotice, BookPictures } from './issue-book.ts';
import { rightsLine } from './kogl.ts';
import { sectionLabel } from './labels.ts';
import type { Library, PhotoItem, Release } from './library.ts';
import { absolute, path } from './permalink.ts';
import { figureOf } from './photo-credit.ts';
import { pressPicture } from './picture.ts';
import { type Figure, figuresOf, linesOf, type Prose } from './prose.ts';
import { type Desk, type Fact, releaseDesks, releaseFacts } from './release-view.ts';

/** A copy that goes out ahead says on every page until when nothing of it may be published, and who was given it. */
export interface CopyMark {
  /** `엠바고 2026. 11. 23.(월) 오전 9시까지` */
  words: string;
  receiver?: string | undefined;
}

export interface ReleaseDocument {
  id: string;
  /** `음성군 보도자료` */
  heading: string;
  /** `주요 군정` */
  section: string;
  title: string;
  subtitles: string[];
  lang: string;
  date: Instant;
  changed: Instant;
  /** 보도시점: `2026. 11. 22.(일) 오전 9시` */
  releasedAt: string;
  /** `복지정책과 희망복지팀` */
  department: string;
  /** 책임자, 담당자; where no one is named, the team by its phone. */
  desks: Desk[];
  /** When and where, and how to take part. */
  facts: Fact[];
  corrections: BookNotice[];
  body: Prose;
  /** Said by someone, where the text does not say it already. */
  quote: { text: string; who: string } | undefined;
  /** Photos below the text, their captions numbered on from those in it. */
  figures: Figure[];
  /** `추진 계획 (PDF 문서, 120KB)` */
  attachments: string[];
  rights: string;
  address: string;
  publisher: string;
  phone: string;
  color: string | undefined;
  /** Digest of the office's mark: with it the value says all that shapes the documents. */
  mark: string | undefined;
  copy: CopyMark | undefined;
}

/** The photos of a release that the press may have, each once, in the order in which they are read. */
export function pressPhotos({ bodyPhotos, photos }: Pick<Release, 'bodyPhotos' | 'photos'>, site: Library['site'], known: ReadonlyMap<string, PhotoItem>): PhotoItem[] {
  return [...new Set([...bodyPhotos, ...photos])].flatMap((id) => {
    const photo = known.get(id);
    return photo && pressPicture(photo, site) ? [photo] : [];
  });
}

/** Makes the body's prose; a figure is asked for by its photo's id and the words of the text. */
export type ComposeBody = (figure: (photoId: string, alt: string) => Figure | undefined) => Prose;

export function composeReleaseDocument(release: Release, library: Library, photos: ReadonlyMap<string, PhotoItem>, compose: ComposeBody, copy?: CopyMark): ReleaseDocument {
  const { site } = library;
  const handedOn = pressPhotos(release, site, photos);
  const figure = (id: string, alt?: string) => numberedFigure(handedOn, id, alt);
  const body = compose(figure);
  const office = library.departments.find(({ id }) => id === release.department);
  const team = office?.teams.find(({ id }) => id === release.team);
  const desks = releaseDesks({ release, team });
  return {
    id: release.id,
    heading: `${site.shortName} 보도자료`,
    section: sectionLabel(release.section, site),
    title: release.title,
    subtitles: release.subtitle,
    lang: release.lang ?? site.lang,
    date: release.date,
    changed: release.changed,
    releasedAt: koreanInstant(release.date),
    department: [office?.name ?? release.department, team?.name].filter((name) => name !== undefined).join(' '),
    desks: desks.length > 0 || team === undefined ? desks : [{ label: '전화', name: team.name, phone: team.phone }],
    facts: releaseFacts(release),
    corrections: release.corrections.map(correctionNote),
    body,
    quote: release.quote && !isSaid(release.quote.text, body) ? release.quote : undefined,
    figures: release.photos.flatMap((id) => figure(id) ?? []),
    attachments: release.attachments.map((file) => `${file.title} (${attachmentInWords(file)})`),
    rights: rightsLine(release, site),
    address: absolute(site, path.release(release.id)),
    publisher: site.publisher,
    phone: site.phone,
    color: site.color,
    mark: library.mark?.digest,
    copy,
  };
}

/** `[사진 2] 김장 나눔`: by the number the photo is found among the files of the kit. */
function numberedFigure(photos: readonly PhotoItem[], id: string, alt: string | undefined): Figure | undefined {
  const index = photos.findIndex((photo) => photo.id === id);
  const photo = photos[index];
  const figure = photo && figureOf(photo, 'press', alt);
  return figure && { ...figure, caption: `[사진 ${index + 1}] ${figure.caption ?? photo.title}` };
}

/** Whether the text has the words, however it quotes them and whatever verb it ends them with. */
function isSaid(words: string, body: Prose): boolean {
  const folded = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  const said = folded(words);
  return folded(linesOf(body).join(' ')).includes(said.slice(0, Math.ceil(said.length * 0.8)));
}

/** Every photo that the document shows, once, in reading order. */
export function documentFigures({ body, figures }: Pick<ReleaseDocument, 'body' | 'figures'>): Figure[] {
  return [...new Map([...figuresOf(body), ...figures].map((figure) => [figure.picture.photo, figure])).values()];
}

/** The bytes of a document's pictures: its photos by id, as JPEG without metadata, and the office's mark as PNG. */
export interface DocumentPictures {
  photos: BookPictures;
  mark: { bytes: Uint8Array; width: number; height: number } | undefined;
}

/** What stands on every page of a marked copy: `엠바고 2026. 11. 23.(월) 오전 9시까지 · 받는 곳 견본일보`. */
export function copyLine({ words, receiver }: CopyMark): string {
  return receiver === undefined ? words : `${words} · 받는 곳 ${receiver}`;
}
