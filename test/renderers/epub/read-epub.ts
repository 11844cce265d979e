/** A book read back by other software than wrote it: fflate opens the container, saxes parses its files strictly. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** With everything that stands in it. */
  text: string;
}

/** Throws where the text is not well-formed. */
export function parseXml(xml: string): XmlElement[] {
  const parser = new SaxesParser({ xmlns: true });
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])), text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

export interface ReadEpub {
  files: Record<string, Uint8Array>;
  text(path: string): string;
  /** Every XHTML file of the book, by its name. */
  documents: Map<string, XmlElement[]>;
  package: XmlElement[];
}

export function readEpub(bytes: Uint8Array): ReadEpub {
  const files = unzipSync(bytes);
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const documents = new Map(Object.keys(files).flatMap((path) => (path.endsWith('.xhtml') ? [[path.replace('EPUB/', ''), parseXml(text(path))] as const] : [])));
  return { files, text, documents, package: parseXml(text('EPUB/package.opf')) };
}

/** Links that lead to a file or an id that the book does not have. */
export function deadLinks({ documents }: Pick<ReadEpub, 'documents'>): string[] {
  const ids = new Map([...documents].map(([file, elements]) => [file, new Set(elements.map(({ attributes }) => attributes['id']))]));
  return [...documents].flatMap(([file, elements]) =>
    elements
      .filter(({ name, attributes }) => name === 'a' && attributes['href'] !== undefined && !/^[a-z]+:/.test(attributes['href']))
      .map(({ attributes }) => attributes['href'] ?? '')
      .filter((href) => {
        const [to = '', id] = href.split('#');
        const target = ids.get(to === '' ? file : to);
        return target === undefined || (id !== undefined && !target.has(id));
      })
      .map((href) => `${file} → ${href}`),
  );
}

/** Ids that stand twice in a file. */
export function doubleIds({ documents }: Pick<ReadEpub, 'documents'>): string[] {
  return [...documents].flatMap(([file, elements]) => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}#${id}`);
  });
}
