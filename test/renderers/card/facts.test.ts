import { expect, test } from 'vitest';
import { whenLines } from '../../../src/renderers/card/facts.ts';

test('a period in words is parted where a reader pauses', () => {
  expect(whenLines('2026. 11. 28.(토)')).toEqual(['2026. 11. 28.(토)']);
  expect(whenLines('2026. 11. 28.(토) 오전 10시 ~ 오후 4시')).toEqual(['2026. 11. 28.(토)', '오전 10시 ~ 오후 4시']);
  expect(whenLines('2026. 11. 28.(토) 오전 10시 ~ 2026. 12. 1.(화)')).toEqual(['2026. 11. 28.(토) 오전 10시 ~', '2026. 12. 1.(화)']);
  expect(whenLines('2026. 12. 1.(화)부터')).toEqual(['2026. 12. 1.(화)부터']);
  expect(whenLines('매주 토요일')).toEqual(['매주 토요일']);
});
