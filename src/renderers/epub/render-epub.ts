/** An issue as an EPUB 3.3 publication: reflowable, with the fonts that it needs, the same to the byte each time. */
import type { BookPictures, IssueBook, PageStart } from '../../domain/issue-book.ts';
import { type ZipFile, zipOf } from '../../infra/zip.ts';
import { bookCss } from './book-css.ts';
import { chapterXhtml } from './chapter-xhtml.ts';
import { chaptersOf, FILE } from './chapters.ts';
import { FACES, type FaceName, fontLicences, subsetFace } from './fonts.ts';
import { colophonXhtml, coverXhtml, fontsXhtml, frontTitle, frontXhtml } from './front-pages.ts';
import { navXhtml } from './nav-xhtml.ts';
import { type ManifestItem, packageOpf } from './package-opf.ts';
import { type BookPictureFile, type SharedSetting, startsOf } from './setting.ts';

/** Of what is made here: to be raised with every change that readers would see. */
export const EPUB_VERSION = '1';

export interface EpubOptions {
  /** `urn:uuid:…`, the same in every build. */
  urn: string;
  /** Of every photo that the book shows. */
  pictures: BookPictures;
  /** Of the printed form; those that begin nowhere in the book are left out. */
  pages: readonly PageStart[];
}

const FOLDER = 'EPUB';

export async function renderEpub(issue: IssueBook, { urn, pictures, pages }: EpubOptions): Promise<Uint8Array> {
  const shown = pictureFiles(pictures);
  const book: SharedSetting = { pictures: shown, starts: startsOf(pages), placed: [], faces: { bold: [], title: [] } };
  const documents = await documentsOf(issue, book);
  const fonts = await fontFiles(documents, book);
  const accessible = { hasPictures: shown.size > 0, hasPages: book.placed.length > 0 };
  const items = [...documents.map(documentItem), ...fontItems(), STYLE_ITEM, ...pictureItems(shown, issue)];
  const encoder = new TextEncoder();
  const write = (path: string, words: string): ZipFile => ({ path, bytes: encoder.encode(words) });
  return zipOf([
    // The type stands at a fixed place in the file, uncompressed: https://www.w3.org/TR/epub-33/#sec-zip-container-mime
    { ...write('mimetype', 'application/epub+zip'), store: true },
    write('META-INF/container.xml', CONTAINER),
    write(`${FOLDER}/${FILE.package}`, packageOpf(issue, { urn, items, accessible })),
    ...documents.map(({ file, xhtml }) => write(`${FOLDER}/${file}`, xhtml)),
    write(`${FOLDER}/${FILE.style}`, bookCss(issue.color)),
    ...fonts,
    ...[...shown.values()].map(({ path, bytes }): ZipFile => ({ path: `${FOLDER}/${path}`, bytes, store: true })),
  ]);
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="${FOLDER}/${FILE.package}" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

function pictureFiles(pictures: BookPictures): Map<string, BookPictureFile> {
  return new Map([...pictures].map(([photo, picture], index) => [photo, { ...picture, path: `pictures/photo-${index + 1}.jpg` }]));
}

interface SetDocument {
  file: string;
  xhtml: string;
}

/** In reading order. The contents are set last, when the places of the printed pages are known. */
async function documentsOf(issue: IssueBook, book: SharedSetting): Promise<SetDocument[]> {
  const chapters = chaptersOf(issue);
  const cover = coverXhtml(issue, book);
  const front = frontXhtml(issue, book);
  const before = [...book.placed];
  const set = chapters.map((chapter) => ({ file: chapter.file, xhtml: chapterXhtml(chapter, issue, book) }));
  const colophon = colophonXhtml(issue, book);
  const after = book.placed.slice(before.length);
  const nav = navXhtml(issue, { chapters, front: frontTitle(issue), before, after }, book);
  return [
    { file: FILE.cover, xhtml: cover },
    ...(front === undefined ? [] : [{ file: FILE.front, xhtml: front }]),
    { file: FILE.contents, xhtml: nav },
    ...set,
    { file: FILE.colophon, xhtml: colophon },
    { file: FILE.fonts, xhtml: fontsXhtml(issue, await fontLicences(), book) },
  ];
}

/** The body's face has every sign of the files, their few Latin ones included; the others what was set in them. */
async function fontFiles(documents: readonly SetDocument[], { faces }: SharedSetting): Promise<ZipFile[]> {
  const signs: Record<FaceName, string> = {
    body: documents.map(({ xhtml }) => xhtml).join(''),
    bold: faces.bold.join(''),
    title: faces.title.join(''),
  };
  const files: ZipFile[] = [];
  for (const { name, path } of Object.values(FACES)) files.push({ path: `${FOLDER}/${path}`, bytes: await subsetFace(name, onceEach(signs[name])) });
  return files;
}

/** With the signs of counting and of rules, which the style may add. */
function onceEach(signs: string): string {
  return [...new Set(`${signs} 0123456789.,()·•◦[]`)].sort().join('');
}

function documentItem({ file }: SetDocument): ManifestItem {
  const item: ManifestItem = { id: file.replace('.xhtml', ''), href: file, mediaType: 'application/xhtml+xml', linear: file === FILE.fonts ? 'no' : 'yes' };
  return file === FILE.contents ? { ...item, properties: 'nav' } : item;
}

const STYLE_ITEM: ManifestItem = { id: 'style', href: FILE.style, mediaType: 'text/css' };

function fontItems(): ManifestItem[] {
  return Object.values(FACES).map(({ name, path, mediaType }) => ({ id: `font-${name}`, href: path, mediaType }));
}

function pictureItems(pictures: ReadonlyMap<string, BookPictureFile>, { cover }: IssueBook): ManifestItem[] {
  return [...pictures].map(([photo, { path }], index) => {
    const item: ManifestItem = { id: `photo-${index + 1}`, href: path, mediaType: 'image/jpeg' };
    return photo === cover?.picture.photo ? { ...item, properties: 'cover-image' } : item;
  });
}
