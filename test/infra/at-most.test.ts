import { describe, expect, it } from 'vitest';
import { atMost } from '../../src/infra/at-most.ts';

describe('work of which only so much may be under way', () => {
  it('never is more, keeps its order, and goes on after a fault', async () => {
    const inTurn = atMost(2);
    const begun: number[] = [];
    let underWay = 0;
    let most = 0;
    const work = async (number: number) => {
      begun.push(number);
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 1));
      underWay -= 1;
      if (number === 1) throw new Error('faulty');
      return number;
    };
    const outcomes = await Promise.allSettled([0, 1, 2, 3, 4].map((number) => inTurn(() => work(number))));
    expect(most).toBe(2);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  });
});
