/** Changes a file of the content folder: YAML, or the front matter of Markdown. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { processToken } from '../../infra/clock.ts';
import { decodeText } from '../reading/decode-text.ts';
import { splitFrontMatter } from '../reading/front-matter.ts';

/**
 * Applies `edit` to the YAML of a file. Line ends stay as they are; a file in an
 * older encoding comes out as UTF-8, which every reader of it takes. Written
 * beside it and renamed, so that a kill leaves the old file or the new one.
 */
export async function editEntry(file: string, edit: (yaml: string) => string): Promise<void> {
  const bytes = await readFile(file);
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new Error(`${file} is no text.`);
  const edited = /\.mdx?$/.test(file) ? editFrontMatter(decoded.text, edit) : edit(decoded.text);
  const text = bytes.includes('\r\n') ? edited.replaceAll('\n', '\r\n') : edited;
  const half = `${file}.${processToken()}.half`;
  try {
    await writeFile(half, text);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

function editFrontMatter(text: string, edit: (yaml: string) => string): string {
  const split = splitFrontMatter(text);
  if (!split.ok) throw new Error('The file has no front matter.');
  const from = text.indexOf(split.yaml, text.indexOf('---') + 3);
  const edited = edit(split.yaml);
  return text.slice(0, from) + (edited.endsWith('\n') ? edited : `${edited}\n`) + text.slice(from + split.yaml.length);
}
