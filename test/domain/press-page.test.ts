import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReleasePages, type ReleasePage } from '../../src/domain/press-page.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makeRelease } from '../support/make-release.ts';

const anyRelease = fc.record({
  hour: fc.integer({ min: 0, max: 6 }),
  topics: fc.subarray(['welfare', 'festival']),
  towns: fc.subarray(['eumseong', 'geumwang']),
  series: fc.constantFrom(undefined, 'village'),
  department: fc.constantFrom('welfare', 'culture'),
});
const anyReleases = fc.array(anyRelease, { minLength: 1, maxLength: 8 }).map((list) => list.map(({ hour, ...fields }, index) => makeRelease({ id: `2026/r${index}`, date: at('2026-11-22 00:00') + hour * 3_600_000, ...fields })));

const pagesOf = (releases: ReturnType<typeof makeRelease>[]) => new Map(composeReleasePages(makeLibrary({ releases })).map((page) => [page.release.id, page]));

describe('the page of a release', () => {
  it('relates to older releases alone, at most four, never to itself', () => {
    fc.assert(
      fc.property(anyReleases, (releases) => {
        for (const { release, related } of pagesOf(releases).values()) {
          expect(related.length).toBeLessThanOrEqual(4);
          for (const link of related) expect([link.date <= release.date, link.id === release.id]).toEqual([true, false]);
        }
      }),
    );
  });

  it('stays as it was when a newer release comes, but for the link to its neighbour', () => {
    const still = ({ newer: _, ...page }: ReleasePage) => page;
    fc.assert(
      fc.property(anyReleases, anyRelease, (releases, { hour: _, ...fields }) => {
        const before = pagesOf(releases);
        const after = pagesOf([...releases, makeRelease({ id: '2026/new', date: at('2026-11-23 09:00'), ...fields })]);
        const changed = [...before.values()].filter((page) => JSON.stringify(after.get(page.release.id)) !== JSON.stringify(page));
        expect(changed).toHaveLength(1);
        for (const page of before.values()) expect(still(after.get(page.release.id) as ReleasePage)).toEqual(still(page));
      }),
    );
  });

  it('shows of a related release and of a neighbour that it was corrected', () => {
    const corrections = [{ at: at('2026-11-03 09:00'), note: '고침', kind: 'correction' as const }];
    const page = pagesOf([makeRelease({ id: '2026/new' }), makeRelease({ id: '2026/old', date: at('2026-11-01 09:00'), corrections })]).get('2026/new');
    expect(page?.related.map(({ id, marks }) => [id, marks])).toEqual([['2026/old', [{ text: '정정', kind: 'plain' }]]]);
    expect(page?.older?.marks).toEqual([{ text: '정정', kind: 'plain' }]);
  });
});
