import { describe, expect, it } from 'vitest';
import { auditAnnouncements } from '../../../src/domain/audit/audit-announcements.ts';
import { at } from '../../support/at.ts';
import { makeNewsroom, type NewsroomInput } from '../../support/make-newsroom.ts';

const told = (input: NewsroomInput, now = '2026-11-22 12:00') => auditAnnouncements(makeNewsroom(input), at(now)).map(({ source, rule, severity }) => `${source} ${rule} ${severity}`);

describe('a caption', () => {
  it('that ends before it is public never runs', () => {
    expect(told({ captions: { '2026/a': { publishAt: '2026-11-25 00:00', until: '2026-11-24' }, '2026/b': { publishAt: '2026-11-24 23:00', until: '2026-11-24' } } })).toEqual(['caption:2026/a caption-never warning']);
  });

  it('that has ended is told of for two weeks, and a draft of it for ever', () => {
    const caption = { from: '2026-11-01', until: '2026-11-10' };
    expect(told({ captions: { '2026/a': caption } }, '2026-11-10 23:59')).toEqual([]);
    expect(told({ captions: { '2026/a': caption } }, '2026-11-11 00:00')).toEqual(['caption:2026/a caption-past warning']);
    expect(told({ captions: { '2026/a': caption } }, '2026-11-25 00:00')).toEqual([]);
    expect(told({ captions: { '2026/a': { ...caption, status: 'draft' } } }, '2027-11-25 00:00')).toEqual(['caption:2026/a caption-past warning']);
  });

  it('of another year than its folder has a wrong year', () => {
    expect(told({ captions: { '2026/a': { from: '2025-12-30', until: '2025-12-31' }, '2026/b': { from: '2025-12-30', until: '2026-01-01' } } })).toEqual(['caption:2026/a caption-past warning']);
  });
});

it('a slot that is over before its video opens is on no page', () => {
  const videos = { '2026/v': { publishAt: '2026-11-23 10:00' } };
  expect(told({ videos, broadcasts: { '2026/a': { at: '2026-11-23 10:00' }, '2026/b': { at: '2026-11-23 10:01' } } })).toEqual(['broadcast:2026/a broadcast-never warning']);
});

it('a contest without an end would run for ever', () => {
  expect(told({ videos: { '2026/c': { kind: 'contest', opens: '2026-11-01' }, '2026/d': { kind: 'contest' }, '2026/e': { kind: 'own', opens: '2026-11-01' } } })).toEqual(['video:2026/c no-end warning']);
});
