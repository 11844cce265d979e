/** The properties of an XMP packet (https://developer.adobe.com/xmp/docs/XMPSpecifications/): plain ones, and lists and languages as they stand. */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { cleaned } from './old-text.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DC = 'http://purl.org/dc/elements/1.1/';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';
const CORE = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/';

export const XMP = {
  title: `${DC}title`,
  description: `${DC}description`,
  creator: `${DC}creator`,
  subject: `${DC}subject`,
  rights: `${DC}rights`,
  headline: `${PHOTOSHOP}Headline`,
  credit: `${PHOTOSHOP}Credit`,
  city: `${PHOTOSHOP}City`,
  dateCreated: `${PHOTOSHOP}DateCreated`,
  sublocation: `${CORE}Location`,
  alt: `${CORE}AltTextAccessibility`,
  takenAt: 'http://ns.adobe.com/exif/1.0/DateTimeOriginal',
  createdAt: 'http://ns.adobe.com/xap/1.0/CreateDate',
  sourceType: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/DigitalSourceType',
} as const;

const WANTED = new Set<string>(Object.values(XMP));
const MAX_BYTES = 1024 * 1024;

/** By address and name of the property; of the same text in several languages the Korean one first. */
export function readXmp(bytes: Uint8Array): Map<string, string[]> {
  const found = new Map<string, string[]>();
  if (bytes.length > MAX_BYTES) return found;
  const add = (property: string, text: string, isFirst = false) => {
    const clean = WANTED.has(property) ? cleaned(text) : undefined;
    if (clean !== undefined) found.set(property, isFirst ? [clean, ...(found.get(property) ?? [])] : [...(found.get(property) ?? []), clean]);
  };
  const parser = new SaxesParser({ xmlns: true });
  const open: SaxesTagNS[] = [];
  let text = '';
  parser.on('opentag', (tag) => {
    open.push(tag);
    text = '';
    if (isDescription(tag)) for (const { uri, local, value } of Object.values(tag.attributes)) add(uri + local, value);
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', (tag) => {
    const property = propertyAt(open);
    if (property !== undefined && text.trim() !== '') add(property, text, languageOf(tag)?.startsWith('ko'));
    open.pop();
    text = '';
  });
  // What was read before a fault in the packet stays.
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  for (const piece of decoded(bytes).match(/[^>]*>?/g) ?? []) {
    parser.write(piece);
    if (isBroken) break;
  }
  return found;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/^\ufeff/, '').replace(/\0+$/, '');
}

function isDescription({ uri, local }: SaxesTagNS): boolean {
  return uri === RDF && local === 'Description';
}

/** The property of the description that the innermost open tag gives a value to; none within a structure. */
function propertyAt(open: readonly SaxesTagNS[]): string | undefined {
  const start = open.findIndex(isDescription) + 1;
  const [property, ...below] = start > 0 ? open.slice(start) : [];
  return property && below.every(({ uri }) => uri === RDF) ? property.uri + property.local : undefined;
}

function languageOf({ attributes }: SaxesTagNS): string | undefined {
  const language: SaxesAttributeNS | undefined = attributes['xml:lang'];
  return language?.value;
}
