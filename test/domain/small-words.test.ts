import { describe, expect, it } from 'vitest';
import { attachmentInWords, sizeInWords } from '../../src/domain/attachment-words.ts';
import { feedLinks } from '../../src/domain/feed-links.ts';
import { pageWindow } from '../../src/domain/page-window.ts';
import { phoneAddress } from '../../src/domain/phone.ts';

describe('the address of a telephone number', () => {
  it.each([
    ['043-000-3401', 'tel:043-000-3401'],
    ['(043) 000-3401~3', 'tel:043-000-3401'],
    ['043-000-3401, 3402', 'tel:043-000-3401'],
    ['043.000.3401', 'tel:043-000-3401'],
    ['119', 'tel:119'],
  ])('of %s is %s', (phone, address) => {
    expect(phoneAddress(phone)).toBe(address);
  });
});

describe('an attachment in words', () => {
  it.each([
    ['결과.PDF', 1024 * 240, 'PDF 문서, 240KB'],
    ['계획.hwpx', 10, '한글 문서(HWPX), 1KB'],
    ['표.csv', 1024 * 1024 * 1.25, '표 자료(CSV), 1.3MB'],
  ])('%s', (name, bytes, words) => {
    expect(attachmentInWords({ name, bytes })).toBe(words);
  });

  it('changes to megabytes before four digits', () => {
    expect(sizeInWords(1024 * 999)).toBe('999KB');
    expect(sizeInWords(1024 * 1000)).toBe('1.0MB');
  });
});

describe('the numbers of a pager', () => {
  it('are all where there are few', () => {
    expect(pageWindow(2, 4)).toEqual([1, 2, 3, 4]);
  });

  it('leave out what is far from the current page and the ends', () => {
    expect(pageWindow(10, 20)).toEqual([1, 'gap', 8, 9, 10, 11, 12, 'gap', 20]);
  });

  it('put a number, not a gap, where one alone is missing', () => {
    expect(pageWindow(5, 20)).toEqual([1, 2, 3, 4, 5, 6, 7, 'gap', 20]);
  });
});

describe('the feeds that a page announces', () => {
  it('are named after the site and what is in them', () => {
    expect(feedLinks({ name: '음성군 소식' }, 'press')).toEqual([
      { title: '음성군 소식 – 보도자료', path: '/feeds/press.xml', type: 'application/rss+xml' },
      { title: '음성군 소식 – 보도자료', path: '/feeds/press.json', type: 'application/feed+json' },
    ]);
    expect(feedLinks({ name: '음성군 소식' }, 'topics/senior', '어르신 보도자료')[0]?.title).toBe('음성군 소식 – 어르신 보도자료');
  });
});
