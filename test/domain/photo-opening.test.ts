import { describe, expect, it } from 'vitest';
import { type PhotoInput, photo as schema } from '../../src/collections/photo.ts';
import { photoState, photoUses } from '../../src/domain/photo-opening.ts';
import type { OpenSpan } from '../../src/domain/publish-gate.ts';
import { at } from '../support/at.ts';
import { makeNewsroom } from '../support/make-newsroom.ts';

const hour = (hours: number) => at('2026-11-22 00:00') + hours * 3_600_000;
const text = (hours: number) => `2026-11-22 ${String(hours).padStart(2, '0')}:00`;
const photo = (fields: Partial<PhotoInput> = {}) => schema.parse({ title: '사진', alt: '설명', takenAt: '2026-11-01', people: 'none', ...fields });
const from = (start: number, end = Number.POSITIVE_INFINITY): OpenSpan => ({ from: hour(start), to: Number.isFinite(end) ? hour(end) : end });
const withdrawnAt = (hours: number) => ({ withdrawn: { at: text(hours), reason: '요청' } });

describe('when a photo opens', () => {
  it('is with the first open entry that uses it', () => {
    expect(photoState(photo(), [from(15), from(9)], hour(8))).toEqual({ state: 'source-held', until: hour(9) });
    expect(photoState(photo(), [from(15), from(9)], hour(9))).toEqual({ state: 'open', since: hour(9) });
  });

  it('can only be delayed by its own time', () => {
    expect(photoState(photo({ publishAt: text(12) }), [from(9)], hour(10))).toEqual({ state: 'scheduled', until: hour(12) });
    expect(photoState(photo({ publishAt: text(6) }), [from(9)], hour(7))).toEqual({ state: 'source-held', until: hour(9) });
    expect(photoState(photo({ publishAt: text(12) }), [from(9)], hour(12))).toEqual({ state: 'open', since: hour(12) });
  });

  it('is foretold truly where both are waited for', () => {
    expect(photoState(photo({ publishAt: text(9) }), [from(12)], hour(8))).toEqual({ state: 'scheduled', until: hour(12) });
    expect(photoState(photo({ embargoUntil: text(9) }), [from(12)], hour(8))).toEqual({ state: 'embargoed', until: hour(12) });
    expect(photoState(photo({ publishAt: text(9) }), [undefined], hour(8))).toEqual({ state: 'source-held', until: null });
  });

  it('is its own where no entry uses it, and never where that says nothing', () => {
    expect(photoState(photo({ publishAt: text(9) }), [], hour(9))).toEqual({ state: 'open', since: hour(9) });
    expect(photoState(photo(), [], hour(9))).toEqual({ state: 'source-held', until: null });
  });

  it('ends when the last entry that shows it is gone', () => {
    expect(photoState(photo({ publishAt: text(1) }), [from(9, 12)], hour(12))).toEqual({ state: 'source-held', until: null });
    expect(photoState(photo(), [from(9, 12), from(10)], hour(12))).toEqual({ state: 'open', since: hour(10) });
  });

  it('keeps the address of a withdrawn photo only where it had been public', () => {
    expect(photoState(photo(withdrawnAt(10)), [from(9)], hour(11))).toEqual({ state: 'withdrawn', since: hour(10), hasPage: true });
    expect(photoState(photo(withdrawnAt(10)), [from(9, 11)], hour(12))).toEqual({ state: 'withdrawn', since: hour(10), hasPage: true });
    expect(photoState(photo(withdrawnAt(8)), [from(9)], hour(11))).toEqual({ state: 'withdrawn', since: hour(8), hasPage: false });
    expect(photoState(photo(withdrawnAt(10)), [], hour(11))).toEqual({ state: 'withdrawn', since: hour(10), hasPage: false });
    expect(photoState(photo({ ...withdrawnAt(10), publishAt: text(9) }), [], hour(11))).toEqual({ state: 'withdrawn', since: hour(10), hasPage: true });
  });

  it('asks every entry that names it, in whatever way', () => {
    const uses = photoUses(
      makeNewsroom({
        photos: { '2026/p': {} },
        press: { '2026/list': { photos: ['2026/p', '2026/p'] }, '2026/body': { bodyPhotos: ['2026/p'] }, '2026/card': { card: { photo: '2026/p' } } },
        newsletters: { 'sosik/1': { cover: '2026/p' }, 'sosik/2': { sections: [{ title: '사진', items: [{ photos: ['2026/p'] }] }] } },
        articles: { 'sosik/1/x': { photos: ['2026/p'] } },
        videos: { '2026/v': { thumbnail: '2026/p' } },
        social: { '2026/slide': { slides: [{ photo: '2026/p' }] }, '2026/source': { source: { photo: '2026/p' } } },
      }),
    );
    expect(uses.get('2026/p')).toEqual(['press:2026/list', 'press:2026/body', 'press:2026/card', 'newsletter:sosik/1', 'newsletter:sosik/2', 'article:sosik/1/x', 'video:2026/v', 'social:2026/slide', 'social:2026/source']);
  });
});
