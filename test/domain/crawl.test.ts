import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, composeCrawl, CRAWL_COLUMNS, crawlLines, crawlSources } from '../../src/domain/crawl.ts';
import { composeLibrary } from '../../src/domain/compose-library.ts';
import { at } from '../support/at.ts';
import { makeNewsroom } from '../support/make-newsroom.ts';

const words = fc.array(fc.string({ unit: fc.constantFrom('가', '힣', 'a', '1', '.', '·'), minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 12 });

describe('the lines of a crawl', () => {
  it('are never wider than the machine shows, and lose nothing', () => {
    fc.assert(
      fc.property(words, (eojeol) => {
        const lines = crawlLines(eojeol.join(' '));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(CRAWL_COLUMNS);
        expect(lines.join('').replaceAll(' ', '')).toBe(eojeol.join(''));
      }),
    );
  });

  it('break between eojeol, and keep paragraphs', () => {
    expect(crawlLines('오늘 밤부터 기온이 크게 떨어집니다.\n\n수도꼭지를 조금 틀어 두세요.')).toEqual(['오늘 밤부터 기온이 크게', '떨어집니다.', '수도꼭지를 조금 틀어 두세요.']);
  });
});

describe('the running captions', () => {
  const newsroom = makeNewsroom({
    captions: {
      '2026/cold': { text: '추워집니다.', title: '한파', priority: 'urgent', from: '2026-11-22 18:00', until: '2026-11-23 09:00', photo: '2026/p' },
      '2026/draft': { status: 'draft' },
      '2026/later': { from: '2026-12-01', until: '2026-12-02' },
      '2026/plain': { photo: '2026/q' },
    },
    photos: { '2026/p': {}, '2026/q': { people: ['kim'] } },
    models: { kim: { alias: '가을', consents: [{ channels: ['web'], from: '2026-01-01', until: '2026-12-31' }] } },
  });

  it('are those of the hour, the urgent first, with their period in words', () => {
    const items = composeCrawl(composeLibrary(newsroom, at('2026-11-22 18:00')).library);
    expect(items.map(({ id, label, period }) => [id, label, period])).toEqual([
      ['2026/cold', '긴급', '2026. 11. 22.(일) 오후 6시 ~ 2026. 11. 23.(월) 오전 9시'],
      ['2026/plain', '알림', '2026. 11. 22.(일) ~ 2026. 11. 24.(화)'],
    ]);
  });

  it('show a photo only with consent for the television', () => {
    const items = composeCrawl(composeLibrary(newsroom, at('2026-11-22 18:00')).library);
    expect(items.map(({ photo }) => photo?.id)).toEqual(['2026/p', undefined]);
    expect(crawlSources(items)).toEqual(['caption:2026/cold', 'photo:2026/p', 'caption:2026/plain']);
  });
});
