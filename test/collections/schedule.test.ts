import { describe, expect, it } from 'vitest';
import { schedule } from '../../src/collections/schedule.ts';

const faultsOf = (item: Record<string, string>) => schedule.safeParse({ items: [{ event: '회의', ...item }] }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe("an item of the head's schedule", () => {
  it('ends after it began', () => {
    expect(faultsOf({ time: '9:00', until: '10:00' })).toEqual([]);
    expect(faultsOf({ time: '14:00', until: '2:00' })).toEqual(['items.0.until 끝(until)이 시작(time)보다 늦지 않습니다']);
    expect(faultsOf({ time: '14:00', until: '14:00' })).toHaveLength(1);
  });

  it('has a fault of its own alone where an hour cannot be read', () => {
    expect(faultsOf({ time: '25:00', until: '2:00' })).toHaveLength(1);
  });
});
