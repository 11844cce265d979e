/**
 * An issue as a book: the one value that the web reader, the EPUB, both PDFs,
 * the e-mail and the summary are rendered from. It holds what is read, in the
 * order in which it is read, and nothing of how a form shows it.
 */
import { durationInWords } from './duration.ts';
import { foreignLang } from './entry-item.ts';
import { correctionNote } from './correction-note.ts';
import { type Instant, koreanDay, seoulDay } from './instant.ts';
import type { IssuePage, IssuePageItem } from './issue-page.ts';
import { rightsLine } from './kogl.ts';
import { videoKindLabel } from './labels.ts';
import type { Library, ShownState } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { absolute, path } from './permalink.ts';
import { figureOf } from './photo-credit.ts';
import { type Figure, figuresOf, type Prose } from './prose.ts';

export interface IssueBook {
  id: string;
  /** `음성소식` */
  publication: string;
  number: number;
  /** `음성소식 제323호` */
  label: string;
  title: string;
  lang: string;
  state: ShownState;
  date: Instant;
  changed: Instant;
  /** Of the web reader, absolute, with `/` at its end. */
  address: string;
  publisher: string;
  color: string | undefined;
  cover: Figure | undefined;
  corrections: BookNotice[];
  /** The editors' words before the contents. */
  note: Prose | undefined;
  sections: BookSection[];
  colophon: { label: string; value: string }[];
}

/** `정정 2026. 11. 23.(월) 오전 9시` and what was corrected. */
export interface BookNotice {
  label: string;
  text: string;
}

export interface BookSection {
  title: string;
  /** Fragment id, unique in the book. */
  anchor: string;
  pieces: BookPiece[];
}

export type PieceKind = IssuePageItem['kind'];

export interface BookPiece {
  kind: PieceKind;
  /** Fragment id, unique in the book; every id in the body starts with it and a `.`. */
  anchor: string;
  /** The entry that it comes from; none for a row of photos and for a notice. */
  source: SourceName | undefined;
  /** As contents and bookmarks have it. A row of photos has no heading of its own, a notice neither. */
  title: string;
  hasHeading: boolean;
  /** Where it differs from the language of the book. */
  lang: string | undefined;
  subtitles: string[];
  /** Short facts under the title: department, day, byline, length. */
  facts: string[];
  corrections: BookNotice[];
  body: Prose;
  /** Photos below the text; of a video its thumbnail. */
  figures: Figure[];
  /** Where it stands on the web, absolute: what a QR code on paper leads to. */
  address: string;
  /** A further page on the web that has more of it; its words are a link's. */
  onward: { label: string; address: string } | undefined;
}

/** Where a page of the printed form begins: the page list of the EPUB is made of these. */
export interface PageStart {
  /** As it is printed on the page: `7`. */
  label: string;
  /** The first thing that begins on the page: the id of a block, the anchor of a piece or a section, `note`, `contents` or `colophon`. */
  at: string;
}

/** The bytes of the book's photos by id, as JPEG without metadata. */
export type BookPictures = ReadonlyMap<string, { bytes: Uint8Array; width: number; height: number }>;

/** Every photo that the book shows, once, in reading order. */
export function bookFigures(book: IssueBook): Figure[] {
  const prose = (value: Prose | undefined) => (value ? figuresOf(value) : []);
  const all = [...(book.cover ? [book.cover] : []), ...prose(book.note), ...book.sections.flatMap(({ pieces }) => pieces.flatMap((piece) => [...prose(piece.body), ...piece.figures]))];
  return [...new Map(all.map((figure) => [figure.picture.photo, figure])).values()];
}

export interface BookBodies {
  /** The body of a release or an article, its ids starting with `anchor.`, its photos on the channel `newsletter`. */
  prose(source: SourceName, anchor: string): Prose;
  note(markdown: string): Prose;
}

export function composeIssueBook({ issue, label, cover, sections }: IssuePage, library: Pick<Library, 'site'>, bodies: BookBodies): IssueBook {
  const { site } = library;
  const address = absolute(site, path.issue(issue.id));
  return {
    id: issue.id,
    publication: site.publications.find(({ id }) => id === issue.publication)?.name ?? issue.publication,
    number: issue.number,
    label,
    title: issue.title,
    lang: issue.lang ?? site.lang,
    state: issue.state,
    date: issue.date,
    changed: issue.changed,
    address,
    publisher: site.publisher,
    color: site.color,
    cover: cover && figureOf(cover, 'newsletter'),
    corrections: issue.corrections.map(correctionNote),
    note: issue.note === undefined ? undefined : bodies.note(issue.note),
    sections: sections.map(({ title, anchor, items }) => ({ title, anchor, pieces: items.map((item) => pieceOf(item, { library, address, bodies })) })),
    colophon: [
      { label: '이름', value: label },
      { label: '펴낸 날', value: koreanDay(seoulDay(issue.date)) },
      { label: '펴낸 곳', value: site.publisher },
      { label: '주소', value: site.address },
      { label: '전화', value: site.phone },
      { label: '이용 조건', value: rightsLine(issue, site).replace(/^이용 조건: /, '') },
    ],
  };
}

interface BookPlace {
  library: Pick<Library, 'site'>;
  address: string;
  bodies: BookBodies;
}

function pieceOf(item: IssuePageItem, place: BookPlace): BookPiece {
  const { site } = place.library;
  const here = `${place.address}#${encodeURIComponent(item.anchor)}`;
  const bare = { kind: item.kind, anchor: item.anchor, source: undefined, hasHeading: false, lang: undefined, subtitles: [], facts: [], corrections: [], body: EMPTY, figures: [], address: here, onward: undefined };
  switch (item.kind) {
    case 'press': {
      const { release, department, photos } = item;
      const page = absolute(site, path.release(release.id));
      return {
        ...bare,
        source: `press:${release.id}`,
        title: release.title,
        hasHeading: true,
        lang: foreignLang(release, site),
        subtitles: release.subtitle,
        facts: [...(department === undefined ? [] : [department]), koreanDay(seoulDay(release.date))],
        corrections: release.corrections.map(correctionNote),
        body: place.bodies.prose(`press:${release.id}`, item.anchor),
        figures: photos.flatMap((photo) => figureOf(photo, 'newsletter') ?? []),
        address: page,
        onward: { label: '보도자료 쪽에서 보기', address: page },
      };
    }
    case 'article': {
      const { article, photos } = item;
      return {
        ...bare,
        source: `article:${article.id}`,
        title: article.title,
        hasHeading: true,
        lang: foreignLang(article, site),
        subtitles: article.subtitle,
        facts: article.byline === undefined ? [] : [`글 ${article.byline}`],
        corrections: article.corrections.map(correctionNote),
        body: place.bodies.prose(`article:${article.id}`, item.anchor),
        figures: photos.flatMap((photo) => figureOf(photo, 'newsletter') ?? []),
      };
    }
    case 'video': {
      const { video, thumbnail } = item;
      const page = absolute(site, path.video(video.id));
      return {
        ...bare,
        source: `video:${video.id}`,
        title: video.title,
        hasHeading: true,
        lang: foreignLang(video, site),
        facts: [videoKindLabel(video.kind), durationInWords(video.duration)],
        corrections: video.corrections.map(correctionNote),
        body: plainProse(video.description ?? '', item.anchor),
        // Its caption would repeat the title, and its credit stands with the photo.
        figures: (thumbnail === undefined ? [] : [thumbnail]).flatMap((photo) => figureOf(photo, 'newsletter') ?? []).map((figure) => ({ ...figure, caption: undefined })),
        address: page,
        onward: { label: '영상 쪽에서 보기', address: page },
      };
    }
    case 'photos':
      return { ...bare, title: `사진: ${item.photos.map(({ title }) => title).join(', ')}`, figures: item.photos.flatMap((photo) => figureOf(photo, 'newsletter') ?? []) };
    case 'withdrawn': {
      const words = `이 자리에 실렸던 글은 철회되었습니다. (${koreanDay(seoulDay(item.since))})`;
      return { ...bare, title: '철회된 글', body: plainProse(words, item.anchor) };
    }
  }
}

const EMPTY: Prose = { blocks: [], notes: [] };

/** Plain text as prose: empty lines part paragraphs, and within one each line stays a line, with the marks that it starts with. */
export function plainProse(text: string, anchor: string): Prose {
  const paragraphs = text.split(/\n\s*\n/).map((part) => part.trim()).filter((part) => part !== '');
  return {
    blocks: paragraphs.map((paragraph, index) => ({
      kind: 'paragraph',
      id: `${anchor}.p${index + 1}`,
      children: paragraph.split('\n').flatMap((line, nth) => [...(nth === 0 ? [] : [{ kind: 'break' as const }]), { kind: 'text' as const, text: line.trim() }]),
    })),
    notes: [],
  };
}
