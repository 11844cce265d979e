/**
 * A release as the press takes it: text, DOCX, PDF and the files that go along.
 * The kit puts them into an archive of its own, a day's bundle into a folder of
 * each release; a copy that goes out ahead carries its mark on every page.
 */
import type { Library, PhotoItem, Release } from '../domain/library.ts';
import type { SourceName } from '../domain/newsroom.ts';
import { absolute, path } from '../domain/permalink.ts';
import { composePhotoMetadata } from '../domain/photo-metadata.ts';
import { pressPicture, type Rendition } from '../domain/picture.ts';
import { composePressCaptions } from '../domain/press-captions.ts';
import { packNames } from '../domain/press-pack.ts';
import { composeReleaseDocument, type CopyMark, documentFigures, type DocumentPictures, pressPhotos, type ReleaseDocument } from '../domain/release-document.ts';
import { composeReleaseText } from '../domain/release-text.ts';
import { sha256 } from '../infra/file-digest.ts';
import type { ZipFile } from '../infra/zip.ts';
import { attachmentBytes } from '../library/attachment-bytes.ts';
import { currentEdition } from '../library/edition.ts';
import { parseMarkdown } from '../library/markdown/parse-markdown.ts';
import { renderText } from '../library/markdown/render-text.ts';
import { bodyProse } from '../library/mdx/article-prose.ts';
import { DOCX_VERSION, renderReleaseDocx } from '../renderers/docx/render-release.ts';
import { RELEASE_PDF_VERSION, typesetRelease } from '../renderers/pdf/typeset-release.ts';
import { renderPressCaptions } from '../renderers/text/press-captions.ts';
import { renderReleaseText } from '../renderers/text/release-text.ts';
import { bodySource, photosById } from './body-html.ts';
import { officeMark } from './office-mark.ts';
import { placedAddress } from './placed-address.ts';
import { cacheAt, renditionBytes } from './renditions.ts';

/** Pixels of a photo within a document, where it shows what the print size beside it is of. */
const FIGURE_WIDTH = 960;
/** To be raised when the same release gives other texts or names. */
const PACK_VERSION = `1.${DOCX_VERSION}.${RELEASE_PDF_VERSION}`;

const encoder = new TextEncoder();

/** As it is published beside its page, but that it names the photos that go along with it. */
export function releaseText(release: Release, library: Library, copy?: CopyMark): string {
  const address = absolute(library.site, path.release(release.id));
  const body = renderText(parseMarkdown(bodySource(`press:${release.id}`)), { absoluteBase: address });
  return renderReleaseText(composeReleaseText(release, library, body, pressPhotos(release, library.site, photosById(library)), copy));
}

export async function releaseDocx(release: Release, library: Library, copy?: CopyMark): Promise<Uint8Array> {
  const document = releaseDocument(release, library, copy);
  return remember(['docx', DOCX_VERSION], document, library, async () => renderReleaseDocx(document, await picturesOf(document, library)));
}

/** Tagged PDF/UA-1. */
export async function releasePdf(release: Release, library: Library, copy?: CopyMark): Promise<Uint8Array> {
  const document = releaseDocument(release, library, copy);
  return remember(['release-pdf', RELEASE_PDF_VERSION], document, library, async () => typesetRelease(document, await picturesOf(document, library)));
}

/** Composed from the release and the office alone: of what is not open yet as well. */
export function releaseDocument(release: Release, library: Library, copy?: CopyMark): ReleaseDocument {
  const address = (link: string) => placedAddress(link, library);
  return composeReleaseDocument(release, library, photosById(library), (figure) => bodyProse(bodySource(`press:${release.id}`), 'md', '', { figure, address }), copy);
}

/**
 * Everything that the press takes of a release, ready for an archive.
 * @param folder empty, or with `/` at its end: `01 한 사람도 춥지 않게/`.
 */
export async function releasePackFiles(release: Release, library: Library, folder: string, copy?: CopyMark): Promise<ZipFile[]> {
  const photos = printedPhotos(release, library);
  const names = packNames(release, photos.map(({ photo }) => photo), copy);
  const text = (name: string, words: string): ZipFile => ({ path: folder + name, bytes: encoder.encode(words) });
  const stored = (name: string, bytes: Uint8Array): ZipFile => ({ path: folder + name, bytes, store: true });
  return [
    text(names.text, releaseText(release, library, copy)),
    stored(names.docx, await releaseDocx(release, library, copy)),
    stored(names.pdf, await releasePdf(release, library, copy)),
    text(names.captions, renderPressCaptions(composePressCaptions(release, library, photos.map(({ photo }, index) => ({ photo, name: names.photos[index] ?? '' })), copy))),
    ...(await Promise.all(photos.map(async ({ photo, rendition }, index) => stored(names.photos[index] ?? '', await renditionBytes(photo, rendition))))),
    ...(await Promise.all(release.attachments.map(async (file, index): Promise<ZipFile> => ({ path: folder + (names.attachments[index] ?? ''), bytes: await attachmentBytes(file) })))),
  ];
}

export function releasePackSources(release: Release, library: Library): SourceName[] {
  return [`press:${release.id}`, ...printedPhotos(release, library).map(({ photo }): SourceName => `photo:${photo.id}`)];
}

/** Changes with everything that shapes the files of a release; reads none of them. */
export function releasePackDigest(release: Release, library: Library, copy?: CopyMark): string {
  const { site, departments, mark } = library;
  const photos = printedPhotos(release, library).map(({ photo }) => photo);
  return sha256(JSON.stringify([PACK_VERSION, release, photos, officeOf(library, () => ({ site, departments, mark })), copy]));
}

const offices = new WeakMap<Library, string>();

function officeOf(library: Library, value: () => unknown): string {
  const known = offices.get(library) ?? sha256(JSON.stringify(value()));
  offices.set(library, known);
  return known;
}

function printedPhotos(release: Release, library: Library): { photo: PhotoItem; rendition: Rendition }[] {
  return pressPhotos(release, library.site, photosById(library)).flatMap((photo) => {
    const rendition = pressPicture(photo, library.site);
    return rendition ? [{ photo, rendition }] : [];
  });
}

async function picturesOf(document: ReleaseDocument, library: Library): Promise<DocumentPictures> {
  const known = photosById(library);
  const photos = await Promise.all(
    documentFigures(document).map(async ({ picture }) => {
      const photo = known.get(picture.photo);
      const rendition = picture.jpeg.find(({ width }) => width >= FIGURE_WIDTH) ?? picture.jpeg.at(-1);
      if (!photo || !rendition) return [];
      return [[picture.photo, { bytes: await renditionBytes(photo, rendition), width: rendition.width, height: rendition.height }] as const];
    }),
  );
  return { photos: new Map(photos.flat()), mark: await officeMark(library) };
}

/** A document names its photos by the digests of their originals; with what they say of themselves that is all that its bytes are made of. */
function remember(kind: readonly string[], document: ReleaseDocument, library: Library, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = photosById(library);
  const said = documentFigures(document).flatMap(({ picture }) => known.get(picture.photo) ?? []).map((photo) => composePhotoMetadata(photo, library.site));
  return cacheAt(currentEdition().settings.cacheFolder).remember(sha256(JSON.stringify([kind, document, said])), make);
}
