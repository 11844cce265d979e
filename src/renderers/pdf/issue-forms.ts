/** The measures of the two printed forms that the data must know; the template sets the same. */
import type { PdfEdition } from './typeset-issue.ts';
import type { IssueForm } from './issue-data.ts';

export const ISSUE_FORMS = {
  print: { line: 24, title: 14, headings: [1.25, 1.12, 1.05], table: { column: 235, page: 493, sizes: [8.4, 7.8, 7.2, 6.8] }, writesLinks: false, contrast: 4.5, isLarge: false },
  'large-print': { line: 25, title: 15, headings: [1.33, 1.15, 1.1], table: { column: 476, page: 476, sizes: [18] }, writesLinks: true, contrast: 7, isLarge: true },
} as const satisfies Record<PdfEdition, IssueForm>;
