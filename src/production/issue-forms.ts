/** The forms of an issue through the door and the cache: each is made once for everything that shapes its bytes. */
import { createHash } from 'node:crypto';
import { bookFigures, type BookPictures, type IssueBook, type PageStart } from '../domain/issue-book.ts';
import type { IssueForm } from '../domain/issue-form.ts';
import { composeIssueMail } from '../domain/issue-mail.ts';
import type { Library } from '../domain/library.ts';
import { sha256 } from '../infra/file-digest.ts';
import { currentEdition } from '../library/edition.ts';
import { EPUB_VERSION, renderEpub } from '../renderers/epub/render-epub.ts';
import { fitMail, MAIL_VERSION } from '../renderers/mail/render-mail.ts';
import { type PdfEdition, PDF_VERSION, typesetIssue } from '../renderers/pdf/typeset-issue.ts';
import { renderIssueText, renderMailText } from '../renderers/text/issue-text.ts';
import { photosById } from './body-html.ts';
import { cacheAt, renditionBytes } from './renditions.ts';

/** Pixels: a phone's screen; on paper 290 dpi over a column. Typst holds every photo unpacked, so that a larger one costs memory by its area. */
const FIGURE_WIDTH = 960;
/** The cover of the printed form fills a page. */
const COVER_WIDTH = 1600;

/** Changes with every version of what makes the forms. */
export const FORMS_VERSION = `${EPUB_VERSION}.${PDF_VERSION}.${MAIL_VERSION}`;

const encoder = new TextEncoder();

export async function formBytes(form: IssueForm, book: IssueBook, library: Library): Promise<Uint8Array> {
  switch (form) {
    case 'book.epub':
      return epub(book, library);
    case 'book.pdf':
      return (await typeset(book, 'print', library)).bytes;
    case 'large-print.pdf':
      return (await typeset(book, 'large-print', library)).bytes;
    case 'issue.txt':
      return encoder.encode(renderIssueText(book));
    case 'email.txt':
      return remember(['mail-text', MAIL_VERSION], book, async () => encoder.encode(renderMailText((await fitMail(composeIssueMail(book, library.site))).mail)));
    case 'email.html':
      return remember(['mail', MAIL_VERSION], book, async () => encoder.encode((await fitMail(composeIssueMail(book, library.site))).html));
  }
}

/** Sizes in bytes of the forms that are offered for download. */
export async function formSizes<F extends IssueForm>(forms: readonly F[], book: IssueBook, library: Library): Promise<Map<F, number>> {
  const sizes = await Promise.all(forms.map(async (form) => [form, (await formBytes(form, book, library)).length] as const));
  return new Map(sizes);
}

/** The pages of the printed form are the page list of the e-book: paper is set first. */
async function epub(book: IssueBook, library: Library): Promise<Uint8Array> {
  return remember(['epub', EPUB_VERSION, PDF_VERSION], book, async () => {
    const { pages } = await typeset(book, 'print', library);
    return renderEpub(book, { urn: urnOf(book.address), pictures: await picturesOf(book, library), pages });
  });
}

interface Typeset {
  bytes: Uint8Array;
  pages: PageStart[];
}

async function typeset(book: IssueBook, edition: PdfEdition, library: Library): Promise<Typeset> {
  const packed = await remember(['pdf', edition, PDF_VERSION], book, async () => pack(typesetIssue(book, edition, await picturesOf(book, library, COVER_WIDTH))));
  return unpack(packed);
}

/** A book names its photos by the digests of their originals, so that it says all that its forms are made of. */
function remember(kind: readonly string[], book: IssueBook, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  return cacheAt(currentEdition().settings.cacheFolder).remember(sha256(JSON.stringify([kind, book])), make);
}

async function picturesOf(book: IssueBook, library: Library, coverWidth = FIGURE_WIDTH): Promise<BookPictures> {
  const photos = photosById(library);
  const pictures = await Promise.all(
    bookFigures(book).map(async ({ picture }) => {
      const photo = photos.get(picture.photo);
      const width = picture.photo === book.cover?.picture.photo ? coverWidth : FIGURE_WIDTH;
      const rendition = picture.jpeg.find((candidate) => candidate.width >= width) ?? picture.jpeg.at(-1);
      if (!photo || !rendition) return [];
      return [[picture.photo, { bytes: await renditionBytes(photo, rendition), width: rendition.width, height: rendition.height }] as const];
    }),
  );
  return new Map(pictures.flat());
}

/** Pages and bytes belong together: one file of the cache, the pages as JSON after their length in four bytes. */
function pack({ bytes, pages }: Typeset): Uint8Array {
  const list = Buffer.from(JSON.stringify(pages));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(list.length);
  return Buffer.concat([length, list, bytes]);
}

function unpack(packed: Uint8Array): Typeset {
  const buffer = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const end = 4 + buffer.readUInt32BE(0);
  return { pages: JSON.parse(buffer.toString('utf8', 4, end)) as PageStart[], bytes: packed.subarray(end) };
}

const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** The same address gives the same name for ever: a UUID of version 5 (https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5). */
export function urnOf(address: string): string {
  const bytes = createHash('sha1').update(URL_NAMESPACE).update(address).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
