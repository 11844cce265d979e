import { expect, it } from 'vitest';
import { partNames } from '../../src/pages/newsletters/_part-names.ts';

const table = (name: string) => `<div class="table" tabindex="0" role="region" aria-label="${name}">\n`;
const notes = (name: string) => `<section class="footnotes" role="doc-endnotes" aria-label="${name}">\n`;

it('tables and notes of a piece are named after it and counted through its runs', () => {
  const named = partNames('"김장" & 나눔');
  const title = '&quot;김장&quot; &amp; 나눔';
  expect(named(table('표 1') + table('표 2') + notes('각주'))).toBe(table(`${title} 표 1`) + table(`${title} 표 2`) + notes(`${title} 각주`));
  expect(named(table('표 1') + notes('각주'))).toBe(table(`${title} 표 3`) + notes(`${title} 각주 2`));
});

it('words that only look like a name stay as they are', () => {
  expect(partNames('김장')('<p>role="region" aria-label="표 1"</p>')).toBe('<p>role="region" aria-label="표 1"</p>');
});
