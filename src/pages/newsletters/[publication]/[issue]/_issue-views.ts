/** What the page of each issue shows: its offline copy is renewed when this changes. */
import type { IssueBook } from '../../../../domain/issue-book.ts';
import { type IssuePage, issueSources } from '../../../../domain/issue-page.ts';
import type { Library, Tombstone } from '../../../../domain/library.ts';
import type { SourceName } from '../../../../domain/newsroom.ts';
import { shareImage, shareImageSources } from '../../../../domain/share-image.ts';
import type { PageHead } from '../../../../domain/shell.ts';
import { photosById } from '../../../../production/body-html.ts';
import { issueBooks } from '../../../../production/issue-books.ts';

export type IssueView = { kind: 'open'; page: IssuePage; book: IssueBook; image: PageHead['image'] } | { kind: 'withdrawn'; tombstone: Tombstone };

export interface ViewedIssue {
  id: string;
  params: { publication: string | undefined; issue: string | undefined };
  sources: SourceName[];
  view: IssueView;
}

export function issueViews(library: Library): ViewedIssue[] {
  const photos = photosById(library);
  const paramsOf = (id: string) => {
    const [publication, issue] = id.split('/');
    return { publication, issue };
  };
  const open = issueBooks(library).map(({ page, book }): ViewedIssue => {
    const { issue } = page;
    const card = { collection: 'newsletters', entry: issue } as const;
    return { id: issue.id, params: paramsOf(issue.id), sources: [...issueSources(page), ...shareImageSources(card, photos)], view: { kind: 'open', page, book, image: shareImage(card, photos, library.site) } };
  });
  const withdrawn = library.tombstones.flatMap((tombstone): ViewedIssue[] => {
    const { kind, id } = tombstone;
    return kind === 'newsletter' ? [{ id, params: paramsOf(id), sources: [`newsletter:${id}`], view: { kind: 'withdrawn', tombstone } }] : [];
  });
  return [...open, ...withdrawn];
}
