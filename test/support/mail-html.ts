import { SaxesParser } from 'saxes';

export interface MailElement {
  name: string;
  attributes: Record<string, string>;
}

/** The elements of a mail as an XML parser reads them: it refuses whatever an HTML parser would guess about. */
export function mailElements(html: string): MailElement[] {
  const parser = new SaxesParser();
  const elements: MailElement[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => void elements.push({ name, attributes: attributes as Record<string, string> }));
  parser.write(`<x>${html.replace(/<!doctype html>/, '').replace(/<meta ([^>]*[^/>])>/g, '<meta $1/>')}</x>`).close();
  return elements;
}

/** What a mail program would fetch, run or obey besides pictures. */
export const ACTIVE = ['script', 'link', 'iframe', 'object', 'embed', 'form', 'input', 'base', 'svg', 'math', 'audio', 'video'];
