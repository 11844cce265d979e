import type { Named } from '../../collections/site.ts';
import { DOWNLOADS, FORM_TYPES } from '../issue-form.ts';
import { composeIssuePages, type IssuePageItem } from '../issue-page.ts';
import type { Library } from '../library.ts';
import { absolute, path } from '../permalink.ts';
import { type Column, COMMON_WORDS, commonColumns, type CommonRecord, commonRecord, listed, type Words } from './dataset.ts';

export interface NewsletterRecord extends CommonRecord {
  publication: Named;
  number: number;
  contents: { section: string; titles: string[] }[];
  files: { url: string; type: string }[];
}

export const NEWSLETTER_WORDS: Words<NewsletterRecord> = {
  ...COMMON_WORDS,
  publication: '간행물',
  number: '호수',
  contents: '차례: 꼭지의 이름과 그 안의 제목들',
  files: '전자책(EPUB), PDF, 큰 글자 PDF, 요약문의 주소와 형식',
};

export const NEWSLETTER_COLUMNS: readonly Column<NewsletterRecord>[] = [
  { heading: '간행물', of: ({ publication }) => publication.name },
  { heading: '호수', of: ({ number }) => number },
  { heading: '제목', of: ({ title }) => title },
  { heading: '차례', of: ({ contents }) => listed(contents.flatMap(({ titles }) => titles)) },
  { heading: '파일', of: ({ files }) => listed(files.map(({ url }) => url)) },
  ...commonColumns<NewsletterRecord>(),
];

export function composeNewsletterRecords(library: Library): NewsletterRecord[] {
  const { site } = library;
  return composeIssuePages(library)
    .filter(({ issue }) => issue.state === 'open')
    .map(({ issue, sections }) => ({
      ...commonRecord(issue, absolute(site, path.issue(issue.id)), site),
      publication: { id: issue.publication, name: site.publications.find(({ id }) => id === issue.publication)?.name ?? issue.publication },
      number: issue.number,
      contents: sections.map(({ title, items }) => ({ section: title, titles: items.flatMap(titlesOf) })).filter(({ titles }) => titles.length > 0),
      files: DOWNLOADS.map(({ form }) => ({ url: absolute(site, path.issueForm(issue.id, form)), type: FORM_TYPES[form].split(';')[0] ?? '' })),
    }));
}

/** Photos have no title of their own in an issue, and what was withdrawn has none any more. */
function titlesOf(item: IssuePageItem): string[] {
  switch (item.kind) {
    case 'press':
      return [item.release.title];
    case 'article':
      return [item.article.title];
    case 'video':
      return [item.video.title];
    case 'photos':
    case 'withdrawn':
      return [];
  }
}
