import type { APIRoute } from 'astro';
import { type ContactSheet, composeContactSheets, sheetSources } from '../../../domain/contact-sheet.ts';
import { path } from '../../../domain/permalink.ts';
import { currentEdition } from '../../../library/edition.ts';
import { openLibrary } from '../../../library/open-library.ts';
import { CONTACT_SHEET_VERSION, contactSheetBytes } from '../../../production/contact-sheets.ts';
import { publish } from '../../../production/publish.ts';

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  return composeContactSheets(await openLibrary()).map((view) => {
    const to = path.contactSheet(view.month, view.part);
    const [sheet = ''] = to.split('/').slice(-1);
    return publish({ params: { sheet: sheet.replace(/\.pdf$/, '') }, path: to, sources: sheetSources(view), view, digests: [CONTACT_SHEET_VERSION] });
  });
}

export const GET: APIRoute<{ view: ContactSheet }> = async ({ props: { view } }) => {
  const bytes = await contactSheetBytes(view, await openLibrary());
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/pdf' } });
};
