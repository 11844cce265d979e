/** Changes a file of the content folder: YAML, or the front matter of Markdown. */
import { splitFrontMatter } from '../reading/front-matter.ts';
import { keptTextFile } from './kept-text-file.ts';

/**
 * Applies `edit` to the YAML of a file, which sees LF alone. Encoding, byte order
 * mark and line ends stay as they are; a kill leaves the old file or the new one.
 * Throws where the bytes are no text that could be written back as they were.
 */
export async function editEntry(file: string, edit: (yaml: string) => string): Promise<void> {
  const kept = keptTextFile(file);
  if (!kept) throw new Error(`${file} is no text that could be written back as it was.`);
  const hasReturns = kept.text.includes('\r\n');
  const text = kept.text.replaceAll('\r\n', '\n');
  const edited = /\.mdx?$/.test(file) ? editFrontMatter(text, edit) : edit(text);
  kept.write(hasReturns ? edited.replaceAll('\n', '\r\n') : edited);
}

function editFrontMatter(text: string, edit: (yaml: string) => string): string {
  const split = splitFrontMatter(text);
  if (!split.ok) throw new Error('The file has no front matter.');
  const from = text.indexOf(split.yaml, text.indexOf('---') + 3);
  const edited = edit(split.yaml);
  return text.slice(0, from) + (edited.endsWith('\n') ? edited : `${edited}\n`) + text.slice(from + split.yaml.length);
}
