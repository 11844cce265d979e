import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssueBook } from '../../src/domain/issue-book.ts';
import { foldSpaceless, textsWithin } from '../../src/infra/opened-file.ts';
import { handOver } from '../../src/library/edition.ts';
import { readSettings } from '../../src/library/settings.ts';
import { formBytes } from '../../src/production/issue-forms.ts';
import { issueBooks } from '../../src/production/issue-books.ts';
import { openEdition } from '../../src/production/open-edition.ts';
import { bookAlts, bookSentences } from '../support/book-sentences.ts';
import { makeWorkplace, NOW, removeWorkplace, runCommand, type Workplace } from '../support/build-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const place: Workplace = { ...makeWorkplace(), content: join(ROOT, 'content') };
afterAll(() => removeWorkplace(place));

const FORMS = ['book.epub', 'book.pdf', 'large-print.pdf'] as const;

let books: IssueBook[];
/** Of every form of every issue. */
const words = new Map<string, string>();
beforeAll(async () => {
  const run = await runCommand(place, { args: ['--pages-alone'] });
  expect(run.code, run.text).toBe(0);
  const settings = readSettings({ SOSIK_CONTENT: place.content, SOSIK_OUT: place.out, SOSIK_CACHE: place.cache, SOSIK_NOW: NOW }, ROOT);
  const { edition } = await openEdition(settings);
  handOver(edition);
  const library = edition?.library ?? expect.fail('The sample has faults.');
  books = issueBooks(library).map(({ book }) => book);
  for (const book of books) {
    const folder = `newsletters/${book.id}`;
    words.set(`${folder}/index.html`, wordsOf('index.html', readFileSync(join(place.out, folder, 'index.html'))));
    for (const form of FORMS) words.set(`${folder}/${form}`, wordsOf(form, await formBytes(form, book, library)));
  }
});
afterAll(() => handOver(undefined));

/** Every text of a file without its blanks: lines of paper break where those of a screen do not. */
function wordsOf(name: string, bytes: Uint8Array): string {
  const texts = [...textsWithin(name, bytes)].map((found) => ('text' in found ? found.text : ''));
  return foldSpaceless(texts.join('\n'));
}

/** A page's end, or the number of a footnote, may stand once within a sentence. */
function says(said: string, sentence: string): boolean {
  const wanted = foldSpaceless(sentence);
  if (said.includes(wanted)) return true;
  for (let cut = 1; cut < wanted.length; cut++) if (said.includes(wanted.slice(0, cut)) && said.includes(wanted.slice(cut))) return true;
  return false;
}

describe('the sample issues', () => {
  it('are there', () => expect(books.map(({ number }) => number)).toEqual([32, 323, 322, 321]));

  it.each(['index.html', ...FORMS])('stand whole in every %s', (form) => {
    for (const book of books) {
      const said = words.get(`newsletters/${book.id}/${form}`) ?? '';
      const missing = bookSentences(book).filter((sentence) => !says(said, sentence));
      expect(missing, `${book.id} ${form}`).toEqual([]);
    }
  });

  it.each(['index.html', 'book.epub'])('carry every alternative text in %s', (form) => {
    for (const book of books) {
      const said = words.get(`newsletters/${book.id}/${form}`) ?? '';
      expect(bookAlts(book).filter((alt) => !said.includes(foldSpaceless(alt)))).toEqual([]);
    }
  });
});

it('lets every telephone number on every page be called', () => {
  const numbers = globSync('**/*.html', { cwd: place.out }).sort().flatMap((file) => {
    const shown = readFileSync(join(place.out, file), 'utf8')
      .replace(/<(script|style|template|title)\b[\s\S]*?<\/\1>/g, '')
      .replace(/<a\b[^>]*href="tel:[^>]*>[\s\S]*?<\/a>/g, '')
      .replace(/<[^>]*>/g, '\n');
    return [...shown.matchAll(/.*0\d{1,2}-\d{3,4}-\d{4}.*/g)].map(([line]) => `${file}: ${line.trim()}`);
  });
  expect(numbers).toEqual([]);
});
