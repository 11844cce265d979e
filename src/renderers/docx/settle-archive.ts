/**
 * What the `docx` package draws by lot or reads from the clock, made the same
 * every time: ids of links, numbers of pictures and bookmarks, dates of the
 * document and of the archive's entries. Text that an author wrote holds no `<`
 * or `"` any more where these patterns look.
 */
import { unzipSync } from 'fflate';
import type { Instant } from '../../domain/instant.ts';
import { byCodeUnit } from '../../domain/order.ts';
import { zipOf } from '../../infra/zip.ts';

interface Dates {
  created: Instant;
  modified: Instant;
}

/** Where a reader looks for them first; https://ecma-international.org/publications-and-standards/standards/ecma-376/ */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

export function settledArchive(bytes: Uint8Array, dates: Dates): Uint8Array {
  const files = unzipSync(bytes);
  const names = Object.keys(files).filter((name) => !name.endsWith('/')).sort((a, b) => order(a) - order(b) || byCodeUnit(a, b));
  const links = linkNames(names, files);
  return zipOf(
    names.map((path) => {
      const content = files[path] ?? new Uint8Array();
      if (!/\.(?:xml|rels)$/.test(path)) return { path, bytes: content, store: true };
      return { path, bytes: encoder.encode(settledXml(path, decoder.decode(content), links, dates)) };
    }),
  );
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function order(name: string): number {
  const place = FIRST.indexOf(name);
  return place < 0 ? FIRST.length : place;
}

/** Relations are numbered where they are counted, and drawn by lot where they are links: those are numbered by their order in the text. */
const DRAWN_ID = /(?<= (?:Id|r:id)=")rId(?!\d+")[\w-]+(?=")/g;

function linkNames(names: readonly string[], files: Record<string, Uint8Array>): Map<string, string> {
  const links = new Map<string, string>();
  for (const name of names.filter((path) => /^word\/[^/]+\.xml$/.test(path))) {
    for (const [id] of decoder.decode(files[name]).matchAll(DRAWN_ID)) if (!links.has(id)) links.set(id, `rIdLink${links.size + 1}`);
  }
  return links;
}

function settledXml(path: string, xml: string, links: ReadonlyMap<string, string>, { created, modified }: Dates): string {
  if (path === 'docProps/core.xml') return withDate(withDate(xml, 'created', created), 'modified', modified);
  if (path === 'word/styles.xml') return unspaced(xml);
  const named = xml.replace(DRAWN_ID, (id) => links.get(id) ?? id);
  return path.endsWith('.rels') ? inOrder(named) : numbered(named);
}

function withDate(xml: string, name: string, at: Instant): string {
  return xml.replace(new RegExp(`(<dcterms:${name}[^>]*>)[^<]*`), (_, tag: string) => tag + new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'));
}

/** Korean has no gap between numbers and the syllables after them; the package has no words for it in styles. */
function unspaced(styles: string): string {
  return styles.replace(/(?<=<w:pPrDefault><w:pPr>)/, '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>');
}

/** Relations of links stand where the lot put them. */
function inOrder(rels: string): string {
  const relations = rels.match(/<Relationship .*?\/>/g) ?? [];
  const sorted = [...relations].sort((a, b) => byCodeUnit(idOf(a), idOf(b)));
  return rels.replace(/<Relationship .*\/>/s, () => sorted.join(''));
}

function idOf(relation: string): string {
  return / Id="([^"]*)"/.exec(relation)?.[1] ?? '';
}

/** Pictures and bookmarks are counted for the whole process. */
function numbered(xml: string): string {
  let pictures = 0;
  const bookmarks = new Map<string, number>();
  return xml
    .replace(/(<wp:docPr id=")\d+"/g, (_, tag: string) => `${tag}${++pictures}"`)
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, (_, tag: string, id: string) => {
      if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
      return `${tag}${bookmarks.get(id)}"`;
    });
}
