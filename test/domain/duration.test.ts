import { expect, it } from 'vitest';
import { clockTime, durationInWords, secondsOf } from '../../src/domain/duration.ts';

it('a length is said in words', () => {
  expect(['PT3M20S', 'PT1H', 'PT90S', 'PT1H0M5S', 'PT0S'].map(durationInWords)).toEqual(['3분 20초', '1시간', '1분 30초', '1시간 5초', '0초']);
});

it('a place in a video is told as players do', () => {
  expect([5, 200.9, 3725].map(clockTime)).toEqual(['0:05', '3:20', '1:02:05']);
});

it('what is no duration is refused', () => {
  expect(() => secondsOf('3:20')).toThrow(RangeError);
});
