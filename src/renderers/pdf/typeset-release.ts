/** A release as a PDF: the office's form, as it goes to the press. */
import { readFileSync } from 'node:fs';
import type { DocumentPictures, ReleaseDocument } from '../../domain/release-document.ts';
import { pictureNames } from './prose-data.ts';
import { PROSE_TYP } from './prose-template.ts';
import { releaseData } from './release-data.ts';
import { RELEASE_TYP } from './release-template.ts';
import { typesetPdf } from './typst.ts';

/** Part of the key of cached bytes: to be raised when the same document is set otherwise. */
export const RELEASE_PDF_VERSION = '1';

const MARK_FILE = 'mark.png';

/** Tagged PDF/UA-1, the same for the same document. @param pictures every photo that it shows (`documentFigures`), and the office's mark. */
export function typesetRelease(release: ReleaseDocument, { photos, mark }: DocumentPictures): Uint8Array {
  const names = pictureNames(photos, (file) => readFileSync(file));
  if (mark) names.files.set(MARK_FILE, mark.bytes);
  const data = releaseData(release, names, mark && MARK_FILE);
  return typesetPdf({ sources: { 'main.typ': RELEASE_TYP, 'prose.typ': PROSE_TYP }, data, files: names.files }, 'pages').bytes;
}
