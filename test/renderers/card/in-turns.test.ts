import { expect, test } from 'vitest';
import { inTurns } from '../../../src/renderers/card/in-turns.ts';

test('work is done a few at a time, its results stand in the order of the items, a fault comes through', async () => {
  let underWay = 0;
  let most = 0;
  const results = await inTurns([3, 1, 2, 0, 1], 2, async (turns) => {
    most = Math.max(most, ++underWay);
    for (let i = 0; i < turns; i++) await Promise.resolve();
    underWay--;
    return turns * 10;
  });
  expect(results).toEqual([30, 10, 20, 0, 10]);
  expect(most).toBe(2);
  expect(await inTurns([], 2, async () => 1)).toEqual([]);
  await expect(inTurns([1], 2, () => Promise.reject(new Error('the second')))).rejects.toThrow('the second');
});
