import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskEntry } from '../../../src/domain/desk.ts';
import { renderDeskEntry } from '../../../src/renderers/desk/desk-entry.ts';
import { renderDeskFilters, renderDeskList } from '../../../src/renderers/desk/desk-list.ts';
import { anyText } from '../../support/any-text.ts';
import { at } from '../../support/at.ts';

const links = { to: (path: string) => `/news${path}`, entry: ({ collection, id }: { collection: string; id: string }) => `/news/cards/${collection}/${id}/` };

function makeDeskEntry(overrides: Partial<DeskEntry> = {}): DeskEntry {
  return {
    collection: 'social',
    id: '2026/heat',
    title: '무더위, 물·그늘·휴식',
    kind: '알림',
    state: 'open',
    date: at('2026-11-20 09:00'),
    day: '2026-11-20',
    page: '/press/2026/heat/',
    cards: [
      { format: 'square', slide: 1, path: '/cards/social/2026/heat/square-1.jpg', width: 1080, height: 1080, alt: '물을 마시는 어르신' },
      { format: 'story', slide: undefined, path: '/cards/social/2026/heat/story.png', width: 1080, height: 1920, alt: '무더위 안내' },
    ],
    captions: [{ channel: { id: 'instagram', name: '인스타그램', platform: 'instagram', url: undefined }, text: '첫 줄\n둘째 줄', count: 2150, limit: 2200, isShortened: true, hashtags: ['#음성군'], formats: ['feed', 'square'] }],
    zip: '/cards/social/2026/heat/cards.zip',
    dayZip: '/cards/daily/2026-11-20.zip',
    correctedVersion: 2,
    channels: ['instagram'],
    ...overrides,
  };
}

describe('an entry on the desk', () => {
  const html = renderDeskEntry(makeDeskEntry(), links);

  it('gives each channel its text to copy, counted against its limit', () => {
    expect(html).toContain('<span>2,150자 / 2,200자</span> <strong>길어서 줄였습니다</strong> <span>카드: 정사각형</span>');
    expect(html).toContain('aria-label="인스타그램 문구">\n첫 줄\n둘째 줄</textarea>');
  });

  it('shows each card at its proportion, with its words and what its app covers', () => {
    expect(html).toContain('<img src="/news/cards/social/2026/heat/square-1.jpg" width="1080" height="1080" alt="물을 마시는 어르신"');
    expect(html).toContain('정사각형 1장째');
    expect(html).toContain('<rect class="covered" x="0" y="0" width="1080" height="270"/>');
  });

  it('says that it was corrected, and how often', () => expect(html).toContain('SNS 게시물 · 알림 · 정정 2차'));

  it('lets no word of an entry become markup', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const entry = makeDeskEntry({ title: text, kind: text, captions: [{ ...(makeDeskEntry().captions[0] as DeskEntry['captions'][number]), text }], cards: [{ ...(makeDeskEntry().cards[0] as DeskEntry['cards'][number]), alt: text }] });
        for (const made of [renderDeskEntry(entry, links), renderDeskList([entry], links), renderDeskFilters([entry], { channels: [] })]) {
          expect(made).not.toMatch(/<script|<b>|<!--/);
          expect(made.match(/<\/?[a-z]+/g)).toEqual(made.replaceAll(/&[^;]*;/g, '').match(/<\/?[a-z]+/g));
        }
      }),
    );
  });
});

describe('the desk’s list', () => {
  it('stands by day, with the pack of the day where there is one', () => {
    const list = renderDeskList([makeDeskEntry(), makeDeskEntry({ id: '2026/old', day: '2026-10-01', dayZip: undefined })], links);
    expect(list.match(/data-desk-day/g)).toHaveLength(2);
    expect(list.match(/cards\/daily\//g)).toHaveLength(1);
    expect(list).toContain('data-day="2026-11-20" data-collection="social" data-kind="알림" data-channels="instagram"');
  });
});
