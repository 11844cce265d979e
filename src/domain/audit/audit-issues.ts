/** What an issue carries, against what lies in its folder: an article that no item names is read by nobody, and an item named twice is read twice. */
import type { IssueItem } from '../../collections/newsletter.ts';
import type { Newsroom } from '../newsroom.ts';
import { issueOf } from '../open-spans.ts';
import { type Finding, finding, type Subject } from './finding.ts';

export function auditIssues(newsroom: Newsroom): Finding[] {
  return [...unlistedArticles(newsroom), ...newsroom.newsletters.flatMap(doubledItems)];
}

function unlistedArticles({ articles, newsletters }: Newsroom): Finding[] {
  const listed = new Map(newsletters.map(({ id, data }) => [id, new Set(data.sections.flatMap(({ items }) => items.flatMap((item) => ('article' in item ? [item.article] : []))))]));
  return articles.flatMap(({ id, file, data }) => {
    const issue = issueOf(id);
    const name = id.slice(issue.length + 1);
    // Work in hand may wait for its place, and without an issue there is another fault.
    if (data.status === 'draft' || listed.get(issue)?.has(name) !== false) return [];
    return [finding({ file, source: `article:${id}`, isDraft: false }, [], 'article-unlisted', '이 기사를 싣는 항목이 없어 어디에도 나오지 않습니다', `issue.yaml의 items에 이 기사를 더하거나(article: ${name}), 쓰지 않을 기사면 status를 draft로 바꾸세요`, 'warning')];
  });
}

function doubledItems({ id, file, data }: Newsroom['newsletters'][number]): Finding[] {
  const subject: Subject = { file, source: `newsletter:${id}`, isDraft: data.status === 'draft' };
  const seen = new Set<string>();
  return data.sections.flatMap(({ items }, section) =>
    items.flatMap((item, index): Finding[] => {
      const name = nameOf(item);
      if (name === undefined) return [];
      if (seen.has(name)) return [finding(subject, ['sections', section, 'items', index], 'item-twice', `한 호에 두 번 실리는 항목입니다: ${name}`, '하나를 빼세요', 'warning')];
      seen.add(name);
      return [];
    }),
  );
}

/** Photos may come again, as they do in print. */
function nameOf(item: IssueItem): string | undefined {
  if ('press' in item) return `press: ${item.press}`;
  if ('article' in item) return `article: ${item.article}`;
  return 'video' in item ? `video: ${item.video}` : undefined;
}
