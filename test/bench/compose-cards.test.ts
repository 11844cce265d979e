import { expect, test } from 'vitest';
import { CARD_TEMPLATES } from '../../src/collections/publishing.ts';
import { CARD_FORMATS, CARD_PHOTOS, composeCards } from '../../src/bench/compose-cards.ts';

const entries = composeCards(900);

test('the cards of the bench are the same in every run, and fewer are the first of many', () => {
  expect(composeCards(900)).toEqual(entries);
  expect(composeCards(60)).toEqual(entries.slice(0, 60));
});

test('every entry has all six formats of one title, and no two entries the same', () => {
  expect(entries.every(({ texts }) => texts.map(({ format }) => format).join() === CARD_FORMATS.join() && new Set(texts.map(({ title }) => title)).size === 1)).toBe(true);
  expect(new Set(entries.map(({ texts }) => texts[0]?.title)).size).toBe(900);
});

test('every kind of card comes with a photo and without, a third with one', () => {
  const kinds = new Set(entries.map(({ texts, photo }) => `${texts[0]?.template} ${photo === undefined}`));
  expect(kinds.size).toBe(CARD_TEMPLATES.length * 2);
  const photos = entries.flatMap(({ photo }) => photo ?? []);
  expect(photos).toHaveLength(300);
  expect([...new Set(photos)].sort((a, b) => a - b)).toEqual(Array.from({ length: CARD_PHOTOS }, (_, index) => index));
});
