import { describe, expect, it } from 'vitest';
import type { CrawlItem } from '../../../src/domain/crawl.ts';
import { crawlFeed, renderCrawlCsv, renderCrawlJson, renderCrawlText } from '../../../src/renderers/iptv/crawl-files.ts';
import { at } from '../../support/at.ts';
import { makeSite } from '../../support/make-site.ts';

const item = (overrides: Partial<CrawlItem> = {}): CrawlItem => ({
  id: '2026/cold', priority: 'urgent', label: '긴급', title: '한파주의보', text: '오늘 밤부터 기온이 크게 떨어집니다.', from: { at: at('2026-11-22 18:00') }, until: { day: '2026-11-24' }, period: '2026. 11. 22.(일) 오후 6시 ~ 2026. 11. 24.(화)', changed: at('2026-11-22 18:00'), photo: undefined, lang: undefined, ...overrides,
});
const plain = item({ id: '2026/plain', priority: 'normal', label: '알림', title: undefined, text: '=1+1, "장날"' });

describe('the files of the crawl', () => {
  it('as text are short lines, one caption after the other', () => {
    expect(renderCrawlText([item(), plain])).toBe('[긴급] 한파주의보\r\n오늘 밤부터 기온이 크게\r\n떨어집니다.\r\n\r\n=1+1, "장날"\r\n');
    expect(renderCrawlText([])).toBe('');
  });

  it('as a table open in a spreadsheet and calculate nothing', () => {
    const [head, first, second] = renderCrawlCsv([item(), plain]).split('\r\n');
    expect(head).toBe('\ufeff순서,구분,제목,자막,시작,끝,식별자');
    expect(first).toBe('1,긴급,한파주의보,오늘 밤부터 기온이 크게 떨어집니다.,2026-11-22 18:00,2026-11-24,2026/cold');
    expect(second).toContain(`"'=1+1, ""장날"""`);
  });

  it('as JSON carry lines, days and pictures', () => {
    const value = JSON.parse(renderCrawlJson([item()], makeSite(), ['https://garam.example/iptv/sidebar-1.png'])) as { captions: object[]; pictures: string[] };
    expect(value.pictures).toHaveLength(1);
    expect(value.captions[0]).toMatchObject({ id: '2026/cold', lines: ['오늘 밤부터 기온이 크게', '떨어집니다.'], from: '2026-11-22T18:00:00+09:00', until: '2026-11-24' });
  });

  it('as a feed keep one guid a caption, and no clock', () => {
    const feed = crawlFeed([item(), plain], makeSite());
    expect(feed.items.map(({ guid }) => guid.split('#')[1])).toEqual(['caption-2026-cold', 'caption-2026-plain']);
    expect([feed.updated, crawlFeed([], makeSite()).updated]).toEqual([at('2026-11-22 18:00'), undefined]);
  });
});
