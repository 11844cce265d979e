import { describe, expect, it } from 'vitest';
import { publishedEntries } from '../../../src/domain/personal-data/published-texts.ts';
import { at } from '../../support/at.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

const NOW = at('2026-11-22 09:00');
const textsOf = (input: Parameters<typeof makeNewsroom>[0]) => publishedEntries(makeNewsroom(input), NOW).flatMap(({ subject, texts }) => texts().map(({ path, text, place }) => `${subject.source} ${place === 'field' ? path.map(String).join('.') : place}: ${text}`));

describe('what is looked through', () => {
  it('is every text of every collection: fields, bodies, slides, cards, corrections', () => {
    expect(
      textsOf({
        press: { '2026/a': { title: '하나', subtitle: ['둘'], summary: '셋', contact: { name: '넷', phone: '043-000-0005', email: 'six@example.kr' }, quote: { text: '일곱', who: '여덟' }, card: { title: '아홉', label: '열' }, corrections: [{ at: '2026-01-02 00:00', note: '열하나' }], body: '본문' } },
        newsletters: { 'sosik/2026-11': { note: '열둘', sections: [{ title: '열셋', items: [] }] } },
        articles: { 'sosik/2026-11/b': { byline: '열넷', body: '기사 본문' } },
        videos: { '2026/c': { description: '열다섯', transcript: '열여섯' } },
        photos: { '2026/d': { alt: '열일곱', caption: '열여덟', credit: '열아홉' } },
        social: { '2026/e': { caption: '스물', hashtags: ['스물하나'], slides: [{ title: '스물둘', body: '스물셋' }] } },
      }).join('\n'),
    ).toMatch(
      new RegExp(
        ['press:2026/a title: 하나', 'subtitle.0: 둘', 'summary: 셋', 'contact.name: 넷', 'contact.phone: 043-000-0005', 'contact.email: six@example.kr', 'quote.text: 일곱', 'quote.who: 여덟', 'card.title: 아홉', 'card.label: 열', 'corrections.0.note: 열하나', 'body: 본문', 'note: 열둘', 'sections.0.title: 열셋', 'byline: 열넷', 'body: 기사 본문', 'description: 열다섯', 'transcript: 열여섯', 'alt: 열일곱', 'caption: 열여덟', 'credit: 열아홉', 'caption: 스물', 'hashtags.0: 스물하나', 'slides.0.title: 스물둘', 'slides.0.body: 스물셋'].join('[^]*'),
      ),
    );
  });

  it('is nothing that stays in the house: who is in a photo, where something was posted, why something is allowed, the ledger', () => {
    const texts = textsOf({
      press: { '2026/a': { posted: [{ channel: 'instagram', at: '2026-01-02 00:00', url: 'https://sns.example/inside' }], allow: [{ kind: 'mobile', reason: '안쪽' }] } },
      photos: { '2026/d': { people: [{ basis: 'written', who: '안쪽' }] } },
      models: { m1: { alias: '안쪽' } },
    });
    expect(texts.filter((text) => /안쪽|inside/.test(text))).toEqual([]);
  });

  it('is the name of an entry as well, for it is in the address', () => {
    expect(textsOf({ press: { '2026/010-1234-5678': {} } })).toContain('press:2026/010-1234-5678 : 2026/010-1234-5678');
  });

  it('of what is withdrawn is the reason alone, and the title where it is kept', () => {
    const withdrawn = { at: '2026-11-21 09:00', reason: '까닭' };
    expect(textsOf({ press: { '2026/a': { withdrawn, body: '본문' } } })).toEqual(['press:2026/a withdrawn.reason: 까닭']);
    expect(textsOf({ press: { '2026/a': { withdrawn: { ...withdrawn, keepTitle: 'true' }, body: '본문' } } })).toEqual(['press:2026/a withdrawn.reason: 까닭', 'press:2026/a title: 제목']);
    expect(textsOf({ press: { '2026/a': { withdrawn: { ...withdrawn, at: '2026-11-22 09:01' }, body: '본문' } } })).toContain('press:2026/a body: 본문');
  });
});
