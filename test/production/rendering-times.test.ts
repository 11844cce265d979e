import { describe, expect, it } from 'vitest';
import { renderingSeconds } from '../../src/production/rendering-times.ts';

describe('rendering times', () => {
  it('give each file the time until the next began, and the last what was left', () => {
    const rendered = [
      { path: 'index.html', at: 1000 },
      { path: 'press/index.html', at: 1250 },
    ];
    expect([...renderingSeconds({ rendered }, 2250)]).toEqual([
      ['index.html', 0.25],
      ['press/index.html', 1],
    ]);
  });
});
