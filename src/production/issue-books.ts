/** The open issues as books, each composed once for all of its forms. */
import { pageOf } from '../domain/addresses.ts';
import { composeIssueBook, type IssueBook } from '../domain/issue-book.ts';
import { composeIssuePages, type IssuePage } from '../domain/issue-page.ts';
import type { Library } from '../domain/library.ts';
import type { SourceName } from '../domain/newsroom.ts';
import { basePath } from '../domain/permalink.ts';
import { figureOf } from '../domain/photo-credit.ts';
import type { Prose } from '../domain/prose.ts';
import { linkKind } from '../library/markdown/link-target.ts';
import type { ProseOptions } from '../library/markdown/compose-prose.ts';
import { bodyProse } from '../library/mdx/article-prose.ts';
import { addressesAt, bodySource, photosById } from './body-html.ts';

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
  const published = addressesAt(library);
  const formats = new Map(library.articles.map(({ id, format }) => [`article:${id}`, format]));
  const options: ProseOptions = {
    figure(id, alt) {
      const photo = photos.get(id);
      return photo && figureOf(photo, 'newsletter', alt);
    },
    address: (link) => placedAddress(link, library, published),
  };
  const prose = (source: SourceName, anchor: string): Prose => bodyProse(bodySource(source), formats.get(source) ?? 'md', `${anchor}.`, options);
  return composeIssueBook(page, library, {
    prose,
    // A note's pictures open and are published with nothing, so that a note has none; the check says so.
    note: (markdown) => bodyProse(markdown, 'md', 'note.', { ...options, figure: () => undefined }),
  });
}

/** Off the web only absolute addresses lead anywhere, and those of the site itself only where they are published. */
function placedAddress(link: string, { site }: Library, published: ReadonlySet<string>): string | undefined {
  const kind = linkKind(link);
  if (kind === 'outside') return link.startsWith('//') ? `https:${link}` : link;
  if (kind !== 'root' || !published.has(pageOf(link))) return undefined;
  return new URL(site.url).origin + basePath(site) + link;
}
