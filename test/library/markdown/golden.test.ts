import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/library/markdown/parse-markdown.ts';
import { renderHtml } from '../../../src/library/markdown/render-html.ts';
import { renderText } from '../../../src/library/markdown/render-text.ts';
import { picture } from './read.ts';

const FOLDER = new URL('../../golden/markdown/', import.meta.url);

/** `UPDATE_GOLDEN=1` writes what comes out now; read the difference before committing it. */
function compare(name: string, actual: string): void {
  const file = new URL(name, FOLDER);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const document = parseMarkdown(readFileSync(new URL(name, FOLDER), 'utf8'));
  it('gives the expected HTML', () => compare(name.replace(/md$/, 'html'), renderHtml(document, { picture })));
  it('gives the expected text', () => compare(name.replace(/md$/, 'txt'), `${renderText(document)}\n`));
});
