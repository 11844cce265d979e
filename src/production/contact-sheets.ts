/** Contact sheets through the door and the cache. */
import type { ContactSheet } from '../domain/contact-sheet.ts';
import type { Library } from '../domain/library.ts';
import { sha256 } from '../infra/file-digest.ts';
import { currentEdition } from '../library/edition.ts';
import { SHEET_VERSION, typesetContactSheet } from '../renderers/pdf/typeset-contact-sheet.ts';
import { RENDITION_VERSION } from '../renderers/picture/render-rendition.ts';
import { photosById } from './body-html.ts';
import { cacheAt, renditionBytes } from './renditions.ts';

/** Changes with every version of what makes a sheet. */
export const CONTACT_SHEET_VERSION = `${SHEET_VERSION}.${RENDITION_VERSION}`;

/** A sheet names its pictures by the digests of their originals, so that it says all that it is made of. */
export function contactSheetBytes(sheet: ContactSheet, library: Library): Promise<Uint8Array> {
  const key = sha256(JSON.stringify(['contact-sheet', CONTACT_SHEET_VERSION, sheet]));
  return cacheAt(currentEdition().settings.cacheFolder).remember(key, async () => typesetContactSheet(sheet, await picturesOf(sheet, library)));
}

async function picturesOf({ photos }: ContactSheet, library: Library): Promise<Map<string, Uint8Array>> {
  const known = photosById(library);
  const pictures = new Map<string, Uint8Array>();
  for (const { id, rendition } of photos) {
    const photo = known.get(id);
    if (photo) pictures.set(id, await renditionBytes(photo, rendition));
  }
  return pictures;
}
