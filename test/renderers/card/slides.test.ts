import { expect, test } from 'vitest';
import { composeCard } from '../../../src/renderers/card/compose-card.ts';
import { loadCardFonts } from '../../../src/renderers/card/card-fonts.ts';
import { makeCard } from '../../support/make-card.ts';

test('a closing slide carries a code of the entry\'s address and the office\'s phone', () => {
  const closing = (link: string) => composeCard(makeCard({ format: 'square', title: '바로 전화해 주세요', slide: { number: 5, of: 5, role: 'closing', contact: { phone: '043-000-3400', address: '음성읍 견본로 1', link } } }), loadCardFonts(), undefined);
  const card = closing('https://news.example.go.kr/social/a/');
  expect(card.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['043-000-3400', '음성읍 견본로 1', '5 / 5']));
  expect(card.shapes.join('')).not.toBe(closing('https://news.example.go.kr/social/b/').shapes.join(''));
  expect(closing('https://news.example.go.kr/?a="><script>').shapes.join('')).not.toContain('<script>');
});

test('a cover carries its own words; an inner slide without a title of its own keeps all of a long text', () => {
  const words = (changes: Parameters<typeof makeCard>[0]) => composeCard(makeCard({ format: 'feed', ...changes }), loadCardFonts(), undefined);
  const cover = words({ title: '수도 계량기, 얼기 전에', slide: { number: 1, of: 5, role: 'cover', body: '올겨울 동파를 막는 세 가지' } });
  expect(cover.texts.map(({ text }) => text).join(' ')).toContain('올겨울 동파를 막는 세 가지');
  const long = '계량기함 안쪽을 헌 옷이나 솜으로 빈틈없이 채우고 젖은 보온재는 마른 것으로 바꿉니다. '.repeat(8).trim();
  const inner = words({ title: long, slide: { number: 2, of: 5, role: 'inner' } });
  expect(inner.shortened).toBe(false);
  expect(inner.texts.map(({ text }) => text).join(' ')).toContain(long);
});
