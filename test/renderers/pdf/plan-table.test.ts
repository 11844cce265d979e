import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/prose.ts';
import { planTable } from '../../../src/renderers/pdf/plan-table.ts';

const PRINT = { column: 235, page: 493, sizes: [8.4, 7.8, 7.2, 6.8] };
const LARGE = { column: 476, page: 476, sizes: [18] };
const row = (...texts: string[]): Cell[] => texts.map((text) => ({ align: undefined, children: [{ kind: 'text', text }] }));
const months = Array.from({ length: 12 }, (_, index) => `${index + 1}월`);

describe('the plan of a table', () => {
  it('leaves a small table in its column', () => {
    expect(planTable([row('구분', '값')], [row('사과', '1,000원')], PRINT)).toMatchObject({ shape: 'column', size: 8.4 });
  });

  it('stands twelve columns across the page, never below the smallest size', () => {
    const plan = planTable([row(...months)], [row(...months.map(() => '12,345,678'))], PRINT);
    expect(plan.shape).toBe('page');
    expect(plan.size).toBeGreaterThanOrEqual(6.8);
    expect(plan.shares).toHaveLength(12);
  });

  it('makes records of what large letters leave no room for', () => {
    expect(planTable([row(...months)], [row(...months.map(() => '12,345'))], LARGE).shape).toBe('records');
    expect(planTable([row('구분', '값')], [row('사과', '1,000원')], LARGE).shape).toBe('column');
  });

  it('fills its place exactly, and gives the longer text more of it', () => {
    const { shares } = planTable([row('번호', '내용')], [row('1', '무척이나 긴 내용이 이어지는 칸이 여기에 있습니다')], PRINT);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(PRINT.column, 0);
    expect(shares[1]).toBeGreaterThan(shares[0] as number);
  });

  it('takes an empty table and rows of different lengths', () => {
    expect(planTable([], [], PRINT).shares).toHaveLength(1);
    expect(planTable([row('하나')], [row('하나', '둘', '셋')], PRINT).shares).toHaveLength(3);
  });
});
