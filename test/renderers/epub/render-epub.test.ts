import { beforeAll, describe, expect, it } from 'vitest';
import { renderEpub } from '../../../src/renderers/epub/render-epub.ts';
import { at } from '../../support/at.ts';
import { makeBook, makePiece, makeProse, makeSection } from '../../support/make-book.ts';
import { deadLinks, doubleIds, type ReadEpub, readEpub } from './read-epub.ts';
import { madePictures, RICH_PAGES, richBook, URN } from './rich-book.ts';

let bytes: Uint8Array;
let rich: ReadEpub;
let plain: ReadEpub;

beforeAll(async () => {
  const book = richBook();
  bytes = await renderEpub(book, { urn: URN, pictures: await madePictures(book), pages: RICH_PAGES });
  rich = readEpub(bytes);
  plain = readEpub(await renderEpub(makeBook({ changed: at('2026-11-02 10:30') }), { urn: URN, pictures: new Map(), pages: [] }));
});

const metaOf = (epub: ReadEpub, property: string) => epub.package.filter(({ attributes }) => attributes['property'] === property).map(({ text }) => text);
const valuesOf = (epub: ReadEpub, name: string) => epub.package.filter((element) => element.name === name).map(({ text }) => text);

describe('the container', () => {
  it('starts with its type, stored, at the place where readers look for it', () => {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, 58);
    expect(start.readUInt16LE(8)).toBe(0);
    expect(start.toString('latin1', 30)).toBe('mimetypeapplication/epub+zip');
  });

  it('names the package, and the package every file', () => {
    expect(rich.text('META-INF/container.xml')).toContain('full-path="EPUB/package.opf"');
    const named = rich.package.filter(({ name }) => name === 'item').map(({ attributes }) => `EPUB/${attributes['href']}`);
    expect(Object.keys(rich.files).filter((path) => path.startsWith('EPUB/') && path !== 'EPUB/package.opf').sort()).toEqual([...named].sort());
  });
});

describe('the links', () => {
  it('all lead somewhere, and no id comes twice', () => {
    expect(deadLinks(rich)).toEqual([]);
    expect(doubleIds(rich)).toEqual([]);
  });

  it('of the contents reach every piece that has something to read', () => {
    const links = rich.documents.get('nav.xhtml')?.filter(({ name, attributes }) => name === 'a' && attributes['epub:type'] === undefined).map(({ text }) => text) ?? [];
    expect(links).toEqual(expect.arrayContaining(['군정 소식 & 알림', '겨울 난방비를 드립니다', '사진: 단풍길', '영상: 마을 한 바퀴', 'Hỗ trợ tiền sưởi ấm', '펴낸 곳']));
    expect(links).not.toContain('철회된 글');
  });

  it('of the page list are the printed pages that begin in the book, in order', () => {
    const list = rich.documents.get('nav.xhtml')?.filter(({ name, attributes }) => name === 'a' && attributes['href']?.includes('#page-')) ?? [];
    expect(list.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', '7']);
    const marks = [...rich.documents.values()].flat().filter(({ attributes }) => attributes['role'] === 'doc-pagebreak');
    expect(marks.map(({ attributes }) => attributes['aria-label']).sort()).toEqual(['1', '2', '3', '4', '5', '7']);
  });

  it('from each piece lead to it on the web', () => {
    const hrefs = [...rich.documents.values()].flat().map(({ attributes }) => attributes['href']);
    expect(hrefs).toContain('https://news.example/press/2026/11-22-%ED%95%9C%EA%B8%80/');
  });
});

describe('the metadata', () => {
  it('says who published what, when, as which number of what, and until when it was changed', () => {
    expect(valuesOf(plain, 'dc:identifier')).toEqual([URN]);
    expect(valuesOf(plain, 'dc:title')).toEqual(['음성소식 2026년 11·12월호']);
    expect(valuesOf(plain, 'dc:publisher')).toEqual(['음성군 홍보실']);
    expect(valuesOf(plain, 'dc:date')).toEqual(['2026-11-01T09:00:00+09:00']);
    expect(metaOf(plain, 'dcterms:modified')).toEqual(['2026-11-02T01:30:00Z']);
    expect(metaOf(plain, 'belongs-to-collection')).toEqual(['음성소식']);
    expect(metaOf(plain, 'group-position')).toEqual(['6']);
    expect(valuesOf(rich, 'dc:rights')).toEqual(['공공누리 제1유형 (출처 표시)']);
    expect(valuesOf(rich, 'dc:language')).toEqual(['ko', 'vi', 'ar']);
  });

  it('claims pictures and printed pages only where there are some', () => {
    expect(metaOf(plain, 'schema:accessMode')).toEqual(['textual']);
    expect(metaOf(plain, 'schema:accessModeSufficient')).toEqual(['textual']);
    const features = metaOf(plain, 'schema:accessibilityFeature');
    for (const feature of ['alternativeText', 'pageBreakMarkers', 'pageNavigation']) {
      expect(features).not.toContain(feature);
      expect(metaOf(rich, 'schema:accessibilityFeature')).toContain(feature);
    }
    expect(metaOf(plain, 'schema:accessibilitySummary')[0]).toContain('사진은 없습니다.');
    expect(valuesOf(plain, 'dc:source')).toEqual([]);
    expect(metaOf(rich, 'schema:accessMode')).toEqual(['textual', 'visual']);
    expect(valuesOf(rich, 'dc:source')).toEqual(['https://news.example/newsletters/sosik/2026-11/book.pdf']);
  });

  it('claims no conformance that nobody has judged', () => {
    expect(metaOf(rich, 'dcterms:conformsTo')).toEqual([]);
  });
});

describe('the cover', () => {
  it('is the picture with its alternative text, and in the package', () => {
    const [image] = rich.documents.get('cover.xhtml')?.filter(({ name }) => name === 'img') ?? [];
    expect(image?.attributes['alt']).toBe('단풍이 든 길');
    expect(rich.package.find(({ attributes }) => attributes['properties'] === 'cover-image')?.attributes['href']).toBe(image?.attributes['src']);
  });

  it('is set in type where there is no picture', () => {
    const cover = plain.documents.get('cover.xhtml') ?? [];
    expect(cover.filter(({ name }) => name === 'img')).toEqual([]);
    expect(cover.find(({ name }) => name === 'body')?.text.replace(/\s+/g, ' ')).toContain('음성소식 제6호 음성소식 2026년 11·12월호 음성군 홍보실');
  });
});

describe('the fonts', () => {
  it('are a small part of what they were, and travel with their licence', () => {
    for (const path of ['EPUB/fonts/body.ttf', 'EPUB/fonts/bold.ttf', 'EPUB/fonts/title.otf']) expect(rich.files[path]?.length ?? 0).toBeLessThan(300_000);
    const licence = rich.text('EPUB/fonts.xhtml');
    for (const words of ['Copyright 2012 Google Inc.', 'Copyright (c) 2021, Kil Hyung-jin', 'SIL OPEN FONT LICENSE Version 1.1', 'PERMISSION &amp; CONDITIONS', 'TERMINATION']) expect(licence).toContain(words);
  });

  it('bear no name that is reserved for their original', () => {
    const title = Buffer.from(rich.files['EPUB/fonts/title.otf'] ?? []);
    const named = (words: string) => title.includes(words, 0, 'latin1') || title.includes(Buffer.from(words, 'utf16le').swap16());
    expect(named('Pretendard GOV') || named('PretendardGOV')).toBe(false);
    expect(named('Sosik Headings')).toBe(true);
  });
});

it('is the same to the byte each time', async () => {
  const book = richBook();
  const again = await renderEpub(book, { urn: URN, pictures: await madePictures(book), pages: RICH_PAGES });
  expect(Buffer.compare(again, bytes)).toBe(0);
});

it('stops where a picture that the book shows was not handed in', async () => {
  const book = makeBook({ sections: [makeSection([makePiece({ body: makeProse('![길](photo:2026/road)') })])] });
  await expect(renderEpub(book, { urn: URN, pictures: new Map(), pages: [] })).rejects.toThrow('2026/road');
});
