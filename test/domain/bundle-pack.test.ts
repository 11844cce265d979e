import { describe, expect, it } from 'vitest';
import { bundlePackNames } from '../../src/domain/bundle-pack.ts';
import { composeDayBundles } from '../../src/domain/day-bundle.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makeRelease } from '../support/make-release.ts';

describe("the names in a day's archive", () => {
  it('put the texts first and a folder for each release after them, in the order of their numbers', () => {
    const releases = ['눈길: 안전 "수칙"', 'ㄴ'.repeat(300), '눈길: 안전 "수칙"'].map((title, index) => makeRelease({ id: `2026/${index}`, title, date: at('2026-11-20 09:00') + index }));
    const [bundle] = composeDayBundles(makeLibrary({ releases }), at('2026-11-20 12:00'));
    const { list, texts, folders } = bundlePackNames('2026-11-20', bundle?.view.sections ?? []);
    expect([list, texts]).toEqual(['00_20261120 보도자료 목록.txt', '00_20261120 보도자료 전문.txt']);
    expect([...folders.values()]).toEqual(['01_눈길： 안전 ”수칙”/', `02_${'ㄴ'.repeat(24)}/`, '03_눈길： 안전 ”수칙”/']);
    expect([list, texts, ...folders.values()].toSorted()).toEqual([list, texts, ...folders.values()].toSorted((a, b) => (a < b ? -1 : 1)));
  });
});
