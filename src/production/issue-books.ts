/** The open issues as books, each composed once for all of its forms. */
import { composeIssueBook, type IssueBook } from '../domain/issue-book.ts';
import { composeIssuePages, type IssuePage } from '../domain/issue-page.ts';
import type { Library } from '../domain/library.ts';
import type { SourceName } from '../domain/newsroom.ts';
import { figureOf } from '../domain/photo-credit.ts';
import type { Prose } from '../domain/prose.ts';
import type { ProseOptions } from '../library/markdown/compose-prose.ts';
import { bodyProse } from '../library/mdx/article-prose.ts';
import { bodySource, photosById } from './body-html.ts';
import { placedAddress } from './placed-address.ts';

export interface ComposedIssue {
  page: IssuePage;
  book: IssueBook;
}

const composed = new WeakMap<Library, ComposedIssue[]>();

export function issueBooks(library: Library): ComposedIssue[] {
  const known = composed.get(library) ?? composeIssuePages(library).map((page) => ({ page, book: bookOf(page, library) }));
  composed.set(library, known);
  return known;
}

function bookOf(page: IssuePage, library: Library): IssueBook {
  const photos = photosById(library);
  const formats = new Map(library.articles.map(({ id, format }) => [`article:${id}`, format]));
  const options: ProseOptions = {
    figure(id, alt) {
      const photo = photos.get(id);
      return photo && figureOf(photo, 'newsletter', alt);
    },
    address: (link) => placedAddress(link, library),
  };
  const prose = (source: SourceName, anchor: string): Prose => bodyProse(bodySource(source), formats.get(source) ?? 'md', `${anchor}.`, options);
  return composeIssueBook(page, library, {
    prose,
    // A note's pictures open and are published with nothing, so that a note has none; the check says so.
    note: (markdown) => bodyProse(markdown, 'md', 'note.', { ...options, figure: () => undefined }),
  });
}
