import type { APIRoute } from 'astro';
import { mediaType } from '../../../../domain/media-type.ts';
import type { AttachedFile } from '../../../../domain/newsroom.ts';
import { path } from '../../../../domain/permalink.ts';
import { attachmentBytes } from '../../../../library/attachment-bytes.ts';
import { currentEdition } from '../../../../library/edition.ts';
import { openLibrary } from '../../../../library/open-library.ts';
import { publish } from '../../../../production/publish.ts';

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const { releases } = await openLibrary();
  return releases.flatMap(({ id, attachments }) =>
    attachments.map((view) => publish({ params: { id, name: view.name }, path: path.attachment(id, view.name), sources: [`press:${id}`], view })),
  );
}

export const GET: APIRoute<{ view: AttachedFile }> = async ({ props: { view } }) => {
  const bytes = await attachmentBytes(view);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': mediaType(view.name) } });
};
