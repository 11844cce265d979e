import type { Issue, IssueArticle } from '../../src/domain/library.ts';
import { at } from './at.ts';

export function makeIssue(overrides: Partial<Issue> = {}): Issue {
  const id = overrides.id ?? 'sosik/2026-11';
  const [publication = '', issue = ''] = id.split('/');
  const date = overrides.date ?? at('2026-11-01 09:00');
  return {
    id,
    publication,
    issue,
    state: 'open',
    date,
    changed: date,
    digest: 'b'.repeat(64),
    number: 6,
    title: '음성소식 2026년 11·12월호',
    sections: [],
    corrections: [],
    rights: 'own',
    ...overrides,
  };
}

export function makeArticle(overrides: Partial<IssueArticle> = {}): IssueArticle {
  const date = overrides.date ?? at('2026-11-01 09:00');
  return {
    id: 'sosik/2026-11/greeting',
    state: 'open',
    date,
    changed: date,
    digest: 'c'.repeat(64),
    title: '새해를 준비하며',
    subtitle: [],
    photos: [],
    bodyPhotos: [],
    openLinks: [],
    format: 'md',
    corrections: [],
    rights: 'own',
    ...overrides,
  };
}
