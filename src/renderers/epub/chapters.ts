/** Which piece stands in which file. */
import type { BookPiece, BookSection, IssueBook } from '../../domain/issue-book.ts';

export interface Chapter {
  /** `piece-3.xhtml` */
  file: string;
  section: BookSection;
  /** The first file of its section carries the section's anchor. */
  opensSection: boolean;
  pieces: BookPiece[];
}

/** A file for each piece; what has no heading of its own (a row of photos, a notice) follows the piece before it. */
export function chaptersOf({ sections }: Pick<IssueBook, 'sections'>): Chapter[] {
  const chapters: Chapter[] = [];
  for (const section of sections) {
    let open: Chapter | undefined;
    for (const piece of section.pieces) {
      if (open && !piece.hasHeading) {
        open.pieces.push(piece);
        continue;
      }
      open = { file: `piece-${chapters.length + 1}.xhtml`, section, opensSection: open === undefined, pieces: [piece] };
      chapters.push(open);
    }
  }
  return chapters;
}

export const FILE = { cover: 'cover.xhtml', front: 'front.xhtml', contents: 'nav.xhtml', colophon: 'colophon.xhtml', fonts: 'fonts.xhtml', style: 'book.css', package: 'package.opf' } as const;
