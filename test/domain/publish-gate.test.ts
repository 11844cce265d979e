import { describe, expect, it } from 'vitest';
import { gate, openSpan, opensAt, type Publishable } from '../../src/domain/publish-gate.ts';
import { at } from '../support/at.ts';

const NINE = at('2026-11-22 09:00');
const NOON = at('2026-11-22 12:00');
const ready = (fields: Partial<Publishable> = {}): Publishable => ({ status: 'ready', publishAt: NINE, ...fields });
const withdrawn = (when: number) => ({ withdrawn: { at: when, reason: '오류', keepTitle: false } });

describe('the gate', () => {
  it('keeps a draft closed, whatever its times', () => {
    expect(gate({ ...ready(withdrawn(NINE)), status: 'draft' }, NOON)).toEqual({ state: 'draft' });
    expect(openSpan({ status: 'draft', publishAt: NINE })).toBeUndefined();
  });

  it('opens at the instant itself and not a millisecond earlier', () => {
    expect(gate(ready(), NINE - 1)).toEqual({ state: 'scheduled', until: NINE });
    expect(gate(ready(), NINE)).toEqual({ state: 'open', since: NINE });
  });

  it('waits for the later of publishAt and embargoUntil, and is dated by it', () => {
    const late = ready({ embargoUntil: NOON });
    expect(opensAt(late)).toBe(NOON);
    expect(gate(late, NINE)).toEqual({ state: 'embargoed', until: NOON });
    expect(gate(late, NOON)).toEqual({ state: 'open', since: NOON });
    const early = ready({ publishAt: NOON, embargoUntil: NINE });
    expect(gate(early, NINE)).toEqual({ state: 'scheduled', until: NOON });
    expect(gate(early, NINE - 1)).toEqual({ state: 'embargoed', until: NOON });
    expect(gate(early, NOON)).toEqual({ state: 'open', since: NOON });
  });

  it('withdraws at the instant itself and keeps the address of what had been public', () => {
    const entry = ready(withdrawn(NOON));
    expect(gate(entry, NOON - 1)).toEqual({ state: 'open', since: NINE });
    expect(gate(entry, NOON)).toEqual({ state: 'withdrawn', since: NOON, hasPage: true });
  });

  it('gives no page to what was withdrawn before it opened', () => {
    const entry = ready({ embargoUntil: NOON, ...withdrawn(NINE) });
    expect(gate(entry, NINE)).toEqual({ state: 'embargoed', until: NOON });
    expect(gate(entry, NOON)).toEqual({ state: 'withdrawn', since: NINE, hasPage: false });
    expect(openSpan(entry)).toBeUndefined();
  });

  it('opens at once what says no time', () => {
    expect(gate({ status: 'ready' }, 0)).toEqual({ state: 'open', since: Number.NEGATIVE_INFINITY });
  });
});
