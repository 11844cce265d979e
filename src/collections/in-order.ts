/** Two fields of which one may not lie before the other; told at the later one. */
import type { z } from 'zod';
import { type Day, type Instant, seoulDay } from '../domain/instant.ts';

type When = Day | { day: Day } | { at: Instant };

/** For `.check()` of a map: `check(inOrder('from', 'until'))`. What is not written, or has a fault of its own, is in order. */
export function inOrder<F extends string, L extends string>(first: F, last: L) {
  return ({ value, issues }: z.core.ParsePayload<{ [field in F | L]?: When | undefined }>): void => {
    const [from, until]: (When | undefined)[] = [value[first], value[last]];
    if (from === undefined || until === undefined || !isAfter(from, until)) return;
    issues.push({ code: 'custom', input: value, path: [last], message: `끝(${last})이 시작(${first})보다 이릅니다`, params: { rule: 'range', hint: '두 날짜를 바꾸어 적지 않았는지 확인하세요' } });
  };
}

/** Instants are compared to the minute where both are known, else by their days in Seoul. */
function isAfter(a: When, b: When): boolean {
  if (typeof a === 'object' && typeof b === 'object' && 'at' in a && 'at' in b) return a.at > b.at;
  return dayOf(a) > dayOf(b);
}

function dayOf(when: When): Day {
  if (typeof when === 'string') return when;
  return 'day' in when ? when.day : seoulDay(when.at);
}
