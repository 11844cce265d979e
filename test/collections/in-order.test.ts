import { describe, expect, it } from 'vitest';
import { model } from '../../src/collections/model.ts';
import { press } from '../../src/collections/press.ts';

const releaseWith = (fields: object) => press.safeParse({ title: '제목', publishAt: '2026-11-22 09:00', department: 'welfare', ...fields });
const told = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) => result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('two days, or hours, that belong together', () => {
  it('are in order where the last is not before the first, to the minute where both hours are known', () => {
    for (const [from, until] of [['2026-12-01', '2026-12-01'], ['2026-12-01 10:00', '2026-12-01'], ['2026-12-01', '2026-12-01 00:00'], ['2026-12-01 10:00', '2026-12-01 10:00']]) expect(told(releaseWith({ event: { from, until } }))).toEqual([]);
    expect(told(releaseWith({ event: { from: '2026-12-01' }, apply: { closes: '2026-12-01' } }))).toEqual([]);
  });

  it('are told of at the last where they are not', () => {
    for (const [from, until] of [['2026-12-02', '2026-12-01'], ['2026-12-02 00:00', '2026-12-01'], ['2026-12-02', '2026-12-01 23:59'], ['2026-12-01 10:01', '2026-12-01 10:00']]) expect(told(releaseWith({ event: { from, until } }))).toEqual(['event.until 끝(until)이 시작(from)보다 이릅니다']);
    expect(told(releaseWith({ apply: { opens: '2026-12-02', closes: '2026-12-01' } }))).toEqual(['apply.closes 끝(closes)이 시작(opens)보다 이릅니다']);
  });

  it('of a consent and of an employment are looked at too', () => {
    const consent = { channels: ['web'], from: '2026-12-02', until: '2026-12-01' };
    expect(told(model.safeParse({ alias: '가을', employedFrom: '2026-12-02', employedUntil: '2026-12-01' }))).toEqual(['employedUntil 끝(employedUntil)이 시작(employedFrom)보다 이릅니다']);
    expect(told(model.safeParse({ alias: '가을', consents: [consent] }))).toEqual(['consents.0.until 끝(until)이 시작(from)보다 이릅니다']);
  });

  it('with a fault of their own are told of by that alone', () => {
    expect(told(releaseWith({ event: { from: '2026-12-02', until: '2026-02-30' } }))).toHaveLength(1);
  });
});
