/** A Word document opened again: its parts, and what mammoth makes of it. */
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';

export interface OpenedDocx {
  parts: ReadonlyMap<string, string>;
  files: Record<string, Uint8Array>;
  html: string;
  text: string;
  messages: string[];
}

export async function readDocx(bytes: Uint8Array): Promise<OpenedDocx> {
  const files = unzipSync(bytes);
  const decoder = new TextDecoder();
  const parts = new Map(Object.entries(files).filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([name, content]) => [name, decoder.decode(content)]));
  const buffer = Buffer.from(bytes);
  const [html, text] = [await mammoth.convertToHtml({ buffer }, { styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Heading 1'] => h2:fresh"] }), await mammoth.extractRawText({ buffer })];
  return { parts, files, html: html.value, text: text.value, messages: html.messages.map(({ message }) => message) };
}
