import type { APIRoute } from 'astro';
import { FORM_TYPES, ISSUE_FORMS, type IssueForm } from '../../../../domain/issue-form.ts';
import { issueSources } from '../../../../domain/issue-page.ts';
import { path } from '../../../../domain/permalink.ts';
import { currentEdition } from '../../../../library/edition.ts';
import { openLibrary } from '../../../../library/open-library.ts';
import { issueBooks } from '../../../../production/issue-books.ts';
import { FORMS_VERSION, formBytes } from '../../../../production/issue-forms.ts';
import { publish } from '../../../../production/publish.ts';
import { sha256 } from '../../../../infra/file-digest.ts';

interface View {
  id: string;
  form: IssueForm;
}

/** Forms of words alone show no photo. */
const WITHOUT_PHOTOS: readonly IssueForm[] = ['issue.txt', 'email.txt'];

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  return issueBooks(library).flatMap(({ page, book }) => {
    const [publication, issue] = book.id.split('/');
    const sources = issueSources(page);
    const words = sources.filter((source) => !source.startsWith('photo:'));
    const digest = sha256(JSON.stringify(book));
    return ISSUE_FORMS.map((form) => {
      const view: View = { id: book.id, form };
      return publish({ params: { publication, issue, form }, path: path.issueForm(book.id, form), sources: WITHOUT_PHOTOS.includes(form) ? words : sources, view, digests: [digest, FORMS_VERSION] });
    });
  });
}

export const GET: APIRoute<{ view: View }> = async ({ props: { view } }) => {
  const library = await openLibrary();
  const found = issueBooks(library).find(({ book }) => book.id === view.id);
  if (!found) throw new Error(`No open issue ${view.id}.`);
  const bytes = await formBytes(view.form, found.book, library);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': FORM_TYPES[view.form] } });
};
