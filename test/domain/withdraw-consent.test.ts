import { describe, expect, it } from 'vitest';
import { model } from '../../src/collections/model.ts';
import { withdrawalChanges } from '../../src/domain/withdraw-consent.ts';

const consents = (fields: object[]) => model.parse({ alias: '가을', consents: fields.map((one) => ({ channels: ['web', 'sns'], from: '2026-01-01', until: '2027-12-31', ...one })) }).consents;

describe('a withdrawal', () => {
  it('of everything ends every consent that is in force or yet to come', () => {
    expect(withdrawalChanges(consents([{}, { until: '2026-11-21' }, { from: '2027-01-01' }, { withdrawnAt: '2026-10-01' }]), undefined, '2026-11-22')).toEqual([
      { kind: 'end', index: 0 },
      { kind: 'end', index: 2 },
    ]);
  });

  it('of one channel parts a consent that goes on for others', () => {
    const [change] = withdrawalChanges(consents([{}]), ['sns'], '2026-11-22');
    expect(change).toMatchObject({ kind: 'part', index: 0, kept: ['web'], ended: { channels: ['sns'], from: '2026-01-01' } });
  });

  it('of a channel that nobody agreed to changes nothing', () => expect(withdrawalChanges(consents([{}]), ['iptv'], '2026-11-22')).toEqual([]));
});
