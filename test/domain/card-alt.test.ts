import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALT_LIMIT, cardAlt } from '../../src/domain/card-alt.ts';
import type { CardText } from '../../src/domain/compose-card.ts';

const text: CardText = { format: 'og', template: 'news', entry: 'press:2026/a', title: '겨울나기 돌봄', label: '주요 군정', date: '2026. 11. 22.(일)', office: '음성군 소식', color: '#0b4f5c', lang: 'ko', credit: '' };
const photo = { alt: '눈 내리는 마당' };

describe('the alternative text of a card', () => {
  it('says everything that can be read on it, then what the photo shows', () => {
    expect(cardAlt(text, photo)).toBe('주요 군정. 겨울나기 돌봄. 2026. 11. 22.(일). 음성군 소식. 사진: 눈 내리는 마당.');
    expect(cardAlt({ ...text, template: 'recruit', place: '군청', apply: { period: '2026. 12. 5.(토)까지', how: '방문' }, correctedVersion: 2 }, undefined)).toBe(
      '주요 군정. 정정 2차. 겨울나기 돌봄. 일시: 2026. 11. 22.(일). 장소: 군청. 신청: 2026. 12. 5.(토)까지, 방문. 음성군 소식.',
    );
    expect(cardAlt({ ...text, template: 'safety', label: '안전 안내' }, undefined)).toContain('긴급. 안전 안내.');
    expect(cardAlt({ ...text, template: 'quote', quote: { text: '살피겠습니다.', who: '군수' }, figure: { value: '7,420가구', label: '집중 돌봄' }, length: '3:20' }, undefined)).toContain('집중 돌봄 7,420가구. “살피겠습니다.” – 군수. 영상 길이: 3:20.');
  });

  it('of a slide says which it is, and of the last one whom to ask', () => {
    const contact = { phone: '043-000-3000', address: '견본로 1', link: 'https://news.example.kr/' };
    expect(cardAlt({ ...text, date: undefined, title: '첫째, 물', slide: { number: 2, of: 7, role: 'inner', body: '한 시간에\n한 컵씩' } }, undefined)).toBe('카드뉴스 7장 가운데 2번째. 첫째, 물. 한 시간에 한 컵씩. 음성군 소식.');
    expect(cardAlt({ ...text, date: undefined, title: '더 알아보기', slide: { number: 7, of: 7, role: 'closing', contact } }, undefined)).toContain('전화: 043-000-3000. 주소: 견본로 1. QR 코드가 여는 곳: https://news.example.kr/.');
  });

  it('speaks the language of the entry', () => {
    expect(cardAlt({ ...text, lang: 'en', title: 'Winter care', label: 'Notice', template: 'event', place: 'Hall' }, photo)).toBe('Notice. Winter care. When: 2026. 11. 22.(일). Where: Hall. 음성군 소식. Photo: 눈 내리는 마당.');
  });

  it('is never longer than X takes', () => {
    const long = fc.string({ minLength: 1, maxLength: 700, unit: fc.constantFrom('가', ' ', '🎉', '.', '가나다라 ') });
    fc.assert(
      fc.property(long, long, long, (title, body, alt) => {
        const said = cardAlt({ ...text, title, slide: { number: 2, of: 3, role: 'inner', body } }, { alt });
        expect(said.length).toBeLessThanOrEqual(ALT_LIMIT);
        expect(said.isWellFormed()).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
