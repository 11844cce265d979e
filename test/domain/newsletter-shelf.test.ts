import { expect, it } from 'vitest';
import { composeShelf, shelfSources } from '../../src/domain/newsletter-shelf.ts';
import { makeIssue } from '../support/make-issue.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';

it('the shelf stands by publication, and a cover without leave for newsletters is not on it', () => {
  const shown = makePhoto({ id: '2026/a' });
  const refused = makePhoto({ id: '2026/b', channels: ['web'] });
  const issues = [makeIssue({ id: 'other/2026-01', cover: refused.id }), makeIssue({ id: 'sosik/2026-11', cover: shown.id })];
  const shelf = composeShelf(makeLibrary({ issues, photos: [shown, refused] }));
  expect(shelf.map(({ id, name, issues: [issue] }) => [id, name, issue?.label, issue?.cover?.id])).toEqual([
    ['sosik', '음성소식', '음성소식 제6호', '2026/a'],
    ['other', 'other', 'other 제6호', undefined],
  ]);
  expect(shelfSources(shelf)).toEqual(['newsletter:sosik/2026-11', 'photo:2026/a', 'newsletter:other/2026-01']);
});

it('a publication without issues is not on the shelf', () => {
  expect(composeShelf(makeLibrary())).toEqual([]);
});
