/** Changes a file of the content folder: YAML, or the front matter of Markdown. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { processToken } from '../../infra/clock.ts';
import { spelledPath } from '../../infra/spelled-path.ts';
import { decodeText } from '../reading/decode-text.ts';
import { splitFrontMatter } from '../reading/front-matter.ts';
import { asMeant } from '../reading/read-yaml.ts';
import { keptTextFile } from './kept-text-file.ts';

/**
 * Applies `edit` to the YAML of a file. Every line that `edit` leaves alone keeps
 * its bytes, and the file its encoding, unless that lacks a sign of what was
 * added: then it comes out as UTF-8, which every reader of it takes. Written
 * beside it and renamed, so that a kill leaves the old file or the new one.
 */
export async function editEntry(file: string, edit: (yaml: string) => string): Promise<void> {
  const path = spelledPath(file);
  const decoded = decodeText(await readFile(path));
  if (!decoded.ok) throw new Error(`${file} is no text.`);
  const { before, after } = /\.mdx?$/.test(file) ? editFrontMatter(decoded.text, edit) : editWhole(decoded.text, edit);
  const kept = keptTextFile(path);
  const text = withLinesOf(kept?.text ?? decoded.text, before, after);
  if (!kept?.write(text)) await replaceFile(path, text);
}

interface Edited {
  /** As it was taken: a title over which YAML trips stands in quotation marks. */
  before: string;
  after: string;
}

function editWhole(yaml: string, edit: (yaml: string) => string): Edited {
  const before = asMeant(yaml);
  return { before, after: edit(before) };
}

function editFrontMatter(text: string, edit: (yaml: string) => string): Edited {
  const split = splitFrontMatter(text);
  if (!split.ok) throw new Error('The file has no front matter.');
  const from = text.indexOf(split.yaml, text.indexOf('---') + 3);
  const { before, after } = editWhole(split.yaml, edit);
  const [head, rest] = [text.slice(0, from), text.slice(from + split.yaml.length)];
  return { before: head + before + rest, after: head + (after.endsWith('\n') ? after : `${after}\n`) + rest };
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

/**
 * The edited text with the lines of the file wherever they are the same.
 * @param raw the file's text
 * @param read the same as it was read: line by line, with LF and in NFC
 */
function withLinesOf(raw: string, read: string, edited: string): string {
  const [old, before, after] = [raw, read, edited].map(linesOf) as [string[], string[], string[]];
  if (old.length !== before.length) return edited;
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const end = raw.includes('\r\n') ? '\r\n' : '\n';
  const changed = after.slice(head, after.length - tail).map((line) => line.replace(/\n$/, end));
  return [...old.slice(0, head), ...changed, ...old.slice(old.length - tail)].join('');
}

/** Each with its line end; the last one may have none. */
function linesOf(text: string): string[] {
  return (text.match(LINE) ?? []).filter((line) => line !== '');
}

async function replaceFile(file: string, text: string): Promise<void> {
  const half = `${file}.${processToken()}.half`;
  try {
    await writeFile(half, text);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
