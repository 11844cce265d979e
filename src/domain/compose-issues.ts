/** Newsletter issues with their items resolved against what is open. */
import type { IssueItem, Newsletter } from '../collections/newsletter.ts';
import type { EntryState } from './compose-library.ts';
import { openCard } from './open-card.ts';
import type { Issue, LibraryItem, ShownState } from './library.ts';
import type { Entry, SourceName } from './newsroom.ts';

export interface IssueContext {
  shown(name: SourceName): ShownState | undefined;
  state(name: SourceName): EntryState | undefined;
  hasPhoto(id: string): boolean;
  shownFields(data: Newsletter, name: SourceName): Pick<Issue, 'date' | 'changed'> & Omit<Newsletter, 'status' | 'publishAt' | 'embargoUntil' | 'withdrawn' | 'posted' | 'allow'>;
}

export function composeIssues(entries: Entry<Newsletter>[], context: IssueContext): Issue[] {
  return entries.flatMap((entry) => {
    const state = context.shown(`newsletter:${entry.id}`);
    if (!state) return [];
    const { sections, cover, ...data } = context.shownFields(entry.data, `newsletter:${entry.id}`);
    const [publication = '', issue = ''] = entry.id.split('/');
    return [
      {
        ...data,
        id: entry.id,
        publication,
        issue,
        state,
        digest: entry.digest,
        cover: cover !== undefined && context.hasPhoto(cover) ? cover : undefined,
        card: openCard(data.card, context.hasPhoto),
        sections: sections.map(({ title, items }) => ({ title, items: items.flatMap((item) => libraryItem(item, entry.id, context)) })),
      },
    ];
  });
}

function libraryItem(item: IssueItem, issueId: string, context: IssueContext): LibraryItem[] {
  if ('photos' in item) {
    const ids = item.photos.filter(context.hasPhoto);
    return ids.length > 0 ? [{ kind: 'photos', ids }] : [];
  }
  if ('press' in item) return entryItem('press', item.press, context);
  if ('video' in item) return entryItem('video', item.video, context);
  return entryItem('article', `${issueId}/${item.article}`, context);
}

function entryItem(kind: 'press' | 'article' | 'video', id: string, context: IssueContext): LibraryItem[] {
  if (context.shown(`${kind}:${id}`)) return [{ kind, id }];
  const state = context.state(`${kind}:${id}`);
  // What was withdrawn before it opened was never public, and its id is not either.
  return state?.state === 'withdrawn' && state.hasPage ? [{ kind: 'withdrawn', of: kind, id, since: state.since }] : [];
}
