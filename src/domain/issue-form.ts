/** The files that an issue is published as, beside its web reader. */

export const ISSUE_FORMS = ['book.epub', 'book.pdf', 'large-print.pdf', 'issue.txt', 'email.html', 'email.txt'] as const;
export type IssueForm = (typeof ISSUE_FORMS)[number];

export const FORM_TYPES = {
  'book.epub': 'application/epub+zip',
  'book.pdf': 'application/pdf',
  'large-print.pdf': 'application/pdf',
  'issue.txt': 'text/plain; charset=utf-8',
  'email.html': 'text/html; charset=utf-8',
  'email.txt': 'text/plain; charset=utf-8',
} as const satisfies Record<IssueForm, string>;

/** What residents are offered to keep; the e-mail is for the office's mailing system. */
export const DOWNLOADS = [
  { form: 'book.epub', label: '전자책(EPUB)', note: '전자책 앱에서 글자를 키워 봅니다' },
  { form: 'book.pdf', label: 'PDF', note: '종이책 모양 그대로 봅니다' },
  { form: 'large-print.pdf', label: '큰 글자 PDF', note: '큰 글자로 인쇄해서 봅니다' },
  { form: 'issue.txt', label: '요약문', note: '차례와 요약을 글로만 봅니다' },
] as const satisfies readonly { form: IssueForm; label: string; note: string }[];

