import { expect, it } from 'vitest';
import { csvOf } from '../../src/infra/csv.ts';

it('opens in Excel as it is: a BOM, CRLF, quotes doubled, no formula', () => {
  expect(csvOf([['가', '나, "다"'], [1, '=1+1'], ['줄\n둘', '-']])).toBe('\ufeff가,"나, ""다"""\r\n1,\'=1+1\r\n"줄\n둘",\'-\r\n');
});
