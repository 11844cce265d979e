/** The package document: what the book is, which files it has, and in which order they are read. https://www.w3.org/TR/epub-33/#sec-package-doc */
import { isoSeoul } from '../../domain/instant.ts';
import type { IssueBook } from '../../domain/issue-book.ts';
import { type Accessible, accessibilityMeta } from './accessibility.ts';
import { attribute, outsideHref, text, wordsOr } from './book-text.ts';

export interface ManifestItem {
  id: string;
  href: string;
  mediaType: string;
  properties?: 'nav' | 'cover-image';
  /** Where it stands in the reading order: `no` is read only when it is asked for. */
  linear?: 'yes' | 'no';
}

export interface Package {
  urn: string;
  items: readonly ManifestItem[];
  accessible: Accessible;
}

export function packageOpf(issue: IssueBook, { urn, items, accessible }: Package): string {
  const manifest = items.map(({ id, href, mediaType, properties }) => `<item id="${id}" href="${attribute(href)}" media-type="${mediaType}"${properties === undefined ? '' : ` properties="${properties}"`}/>\n`).join('');
  const spine = items.flatMap(({ id, linear }) => (linear === undefined ? [] : [`<itemref idref="${id}"${linear === 'no' ? ' linear="no"' : ''}/>\n`])).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="urn" xml:lang="${attribute(issue.lang)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${bibliography(issue, urn)}${pageSource(issue, accessible)}${accessibilityMeta(issue, accessible)}</metadata>
<manifest>
${manifest}</manifest>
<spine>
${spine}</spine>
</package>
`;
}

function bibliography(issue: IssueBook, urn: string): string {
  const rights = issue.colophon.find(({ label }) => label === '이용 조건')?.value;
  const title = wordsOr(issue.title, issue.label);
  const languages = new Set([issue.lang, ...issue.sections.flatMap(({ pieces }) => pieces.flatMap(({ lang }) => lang ?? []))]);
  return `<dc:identifier id="urn">${text(urn)}</dc:identifier>
<dc:title id="title">${text(title)}</dc:title>
<meta refines="#title" property="title-type">main</meta>
${[...languages].map((lang) => `<dc:language>${text(lang)}</dc:language>\n`).join('')}<dc:creator>${text(wordsOr(issue.publisher, issue.publication))}</dc:creator>
<dc:publisher>${text(wordsOr(issue.publisher, issue.publication))}</dc:publisher>
<dc:date>${isoSeoul(issue.date)}</dc:date>
${rights === undefined || text(rights).trim() === '' ? '' : `<dc:rights>${text(rights)}</dc:rights>\n`}<meta property="dcterms:modified">${utcSeconds(issue.changed)}</meta>
<meta property="belongs-to-collection" id="series">${text(wordsOr(issue.publication, issue.label))}</meta>
<meta refines="#series" property="collection-type">series</meta>
<meta refines="#series" property="group-position">${issue.number}</meta>
`;
}

/** `2026-11-22T00:00:00Z`, the one form that the property takes. */
function utcSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/**
 * The printed form whose pages are counted. Said by `source-of`, for `pageBreakSource`
 * is an error to validators older than EPUB 3.3. https://www.w3.org/TR/epub-33/#sec-source-of
 */
function pageSource({ address }: IssueBook, { hasPages }: Accessible): string {
  const source = outsideHref(`${address}book.pdf`);
  if (!hasPages || source === undefined) return '';
  return `<dc:source id="printed">${text(source)}</dc:source>
<meta refines="#printed" property="source-of">pagination</meta>
`;
}
