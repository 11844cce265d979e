/**
 * Where a section ends, its last page would have a full column beside an empty
 * one: Typst fills columns one after the other. So the issue is laid out once,
 * its last pages are looked at, and where it helps a column is ended earlier.
 */
import type { BookSection, IssueBook } from '../../domain/issue-book.ts';

/** Where something begins: its id, the page from 1, and the place on it in points from its upper left corner. */
export type PlacedMark = readonly [id: string, page: number, x: number, y: number];

/** A4 in points; the text ends above the foot. */
const MIDDLE = 297;
const FOOT = 779;
/** A right column as full as this is left as it is. */
const FULL = 0.7;

/** What is on a last page may be so little, in points of one column, that smaller photos make the page unneeded. */
const LITTLE = 340;
/** Where the first line of a page stands. */
const TOP = 71;

/** The anchors of sections that run over onto a page of their own for little. */
export function shortOverflows(book: IssueBook, marks: readonly PlacedMark[]): string[] {
  const at = new Map(marks.map((mark) => [mark[0], mark]));
  return book.sections.map(({ anchor }) => anchor).filter((anchor) => {
    const [start, end] = [at.get(anchor), at.get(`end:${anchor}`)];
    return start !== undefined && end !== undefined && end[1] > start[1] && end[2] < MIDDLE && end[3] - TOP < LITTLE;
  });
}

/** Whether what a column was ended for now stands in the right column of the same page. */
export function headsColumn([id, page]: PlacedMark, marks: readonly PlacedMark[]): boolean {
  return marks.some((now) => now[0] === id && now[1] === page && now[2] > MIDDLE);
}

/** The marks before which a column is to end. */
export function columnBreaks(book: IssueBook, marks: readonly PlacedMark[]): PlacedMark[] {
  const at = new Map(marks.map((mark) => [mark[0], mark]));
  return book.sections.map((section) => breakOf(section, at)).filter((mark) => mark !== undefined);
}

function breakOf(section: BookSection, at: ReadonlyMap<string, PlacedMark>): PlacedMark | undefined {
  const end = at.get(`end:${section.anchor}`);
  if (!end) return undefined;
  const [, page, endX, endY] = end;
  const here = candidatesOf(section).map((id) => at.get(id)).filter((mark) => mark !== undefined && mark[1] === page) as PlacedMark[];
  const left = here.filter(([, , x]) => x < MIDDLE);
  const head = Math.min(...here.map(([, , , y]) => y));
  const colophon = at.get('colophon');
  const foot = colophon?.[1] === page ? colophon[3] : FOOT;
  const endsLeft = endX < MIDDLE;
  const right = endsLeft ? 0 : endY - head;
  if (left.length < 2 || (right > (foot - head) * FULL)) return undefined;
  const middle = head + ((endsLeft ? endY : foot) - head + right) / 2;
  const found = left.find(([, , , y]) => y > head + 1 && y >= middle - 12);
  // What is already the last of a short page is not worth a column.
  return found && found[3] < (endsLeft ? endY : foot) ? found : undefined;
}

/** Ids of what may begin a column: pieces, and blocks that do not stand right under a heading. */
function candidatesOf({ pieces }: BookSection): string[] {
  return pieces.flatMap(({ anchor, hasHeading, body }) => [
    ...(hasHeading ? [anchor] : []),
    ...body.blocks.flatMap((block, index) => ('id' in block && body.blocks[index - 1]?.kind !== 'heading' && index > 0 ? [block.id] : [])),
  ]);
}
