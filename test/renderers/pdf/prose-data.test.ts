import { describe, expect, it } from 'vitest';
import type { BookPictures } from '../../../src/domain/issue-book.ts';
import { ISSUE_FORMS } from '../../../src/renderers/pdf/issue-forms.ts';
import { figureData, pictureNames, proseData } from '../../../src/renderers/pdf/prose-data.ts';
import { makeFigure, makeProse } from '../../support/make-book.ts';
import { HOSTILE } from './rich-book.ts';

const PICTURES: BookPictures = new Map([['2026/road', { bytes: new Uint8Array([255, 216]), width: 1600, height: 1067 }]]);
const place = () => ({ form: ISSUE_FORMS.print, names: pictureNames(PICTURES, () => new Uint8Array()), keep: true });

describe('prose as data', () => {
  it('keeps what looks like code as text', () => {
    const [block] = proseData({ blocks: [{ kind: 'code', id: 'a.c1', text: HOSTILE }], notes: [] }, place()).blocks;
    expect(block).toEqual({ kind: 'code', id: 'a.c1', text: HOSTILE });
  });

  it('names pictures by number, never by what an author wrote', () => {
    const { form, names, keep } = place();
    expect(figureData(makeFigure(), { form, names, keep }).file).toBe('photo-1.jpg');
    expect([...names.files.keys()]).toEqual(['photo-1.jpg']);
  });

  it('refuses a photo whose bytes were not handed in', () => {
    const names = pictureNames(new Map(), () => new Uint8Array());
    expect(() => figureData(makeFigure(), { form: ISSUE_FORMS.print, names, keep: true })).toThrow('2026/road');
  });

  it('stands a programme with a wide table across the page', () => {
    const cells = Array.from({ length: 9 }, (_, index) => `긴머리글${index}`);
    const source = `<Programme title="겨울">\n\n| ${cells.join(' | ')} |\n|${cells.map(() => '---|').join('')}\n| ${cells.join(' | ')} |\n\n</Programme>`;
    expect(proseData(makeProse(source), place()).blocks).toMatchObject([{ kind: 'box', span: true }]);
  });
});
