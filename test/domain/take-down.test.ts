import { describe, expect, it } from 'vitest';
import { composeTakeDowns, takeDownLine } from '../../src/domain/take-down.ts';
import { at } from '../support/at.ts';
import { makeNewsroom } from '../support/make-newsroom.ts';

const posted = [{ channel: 'instagram', at: '2026-11-20 10:00', url: 'https://sns.example/1' }];
const withdrawn = { at: '2026-11-21 09:00', reason: '행사가 취소되었습니다.' };

describe('what has to be taken down', () => {
  const newsroom = makeNewsroom({
    press: { '2026/a': { title: '품바축제', posted, withdrawn }, '2026/b': { posted } },
    social: { '2026/of-a': { title: '품바축제 카드', source: { press: '2026/a' }, posted }, '2026/of-b': { source: { press: '2026/b' }, posted } },
  });

  it('is what was posted of withdrawn entries, and of posts made from them', () => {
    expect(composeTakeDowns(newsroom, at('2026-11-21 09:00')).map(({ source }) => source)).toEqual(['press:2026/a', 'social:2026/of-a']);
    expect(composeTakeDowns(newsroom, at('2026-11-21 08:59'))).toEqual([]);
  });

  it('says where, when and why', () => {
    const [row] = composeTakeDowns(newsroom, at('2026-11-22 09:00'));
    expect(row && takeDownLine(row)).toBe('인스타그램: 품바축제 – https://sns.example/1 (2026. 11. 20.(금) 오전 10시에 올림, 2026. 11. 21.(토) 오전 9시 철회: 행사가 취소되었습니다.)');
  });
});
