import { describe, expect, it } from 'vitest';
import { bundlePages } from '../../src/domain/bundle-sitemap.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSchedule } from '../support/make-schedule.ts';

describe('the days in the site map', () => {
  it('are all there, each with the last change of what it shows', () => {
    const releases = [makeRelease({ id: '2026/a', date: at('2026-11-20 09:00'), corrections: [{ at: at('2026-11-23 10:00'), kind: 'correction', note: '고침' }] }), makeRelease({ id: '2026/b', date: at('2026-10-30 09:00') })];
    expect(bundlePages(makeLibrary({ releases, schedule: [makeSchedule('2026-10-31', { changed: at('2026-10-30 18:00') })] }))).toEqual([
      { path: '/press/daily/', changed: at('2026-11-23 10:00') },
      { path: '/press/daily/2026-11/', changed: at('2026-11-23 10:00') },
      { path: '/press/daily/2026-10/', changed: at('2026-10-30 18:00') },
      { path: '/press/daily/2026-11-20/', changed: at('2026-11-23 10:00') },
      { path: '/press/daily/2026-10-30/', changed: at('2026-10-30 18:00') },
    ]);
  });

  it('are none where nothing is open', () => {
    expect(bundlePages(makeLibrary())).toEqual([]);
  });
});
