import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD_TEMPLATES } from '../../../src/collections/publishing.ts';
import { type CardArea, CARD_COVERED, CARD_SIZES, type CardSlide, type CardSpec, safeArea } from '../../../src/domain/card.ts';
import { loadCardFonts } from '../../../src/renderers/card/card-fonts.ts';
import { composeCard } from '../../../src/renderers/card/compose-card.ts';
import { ALL_FACTS, CARD_FORMATS, makeCard, SLIDE_FORMATS } from '../../support/make-card.ts';

const fonts = loadCardFonts();
/** Never decoded: a layout knows only that there is a photo. */
const photo = { bytes: new Uint8Array(), credit: '사진 음성군 홍보실 · 공공누리 제1유형' };

const TITLES = [
  '눈', '', '음성군, 10월 15일까지 여름철 자연재난 비상근무 돌입', '가'.repeat(60), '음성군 소식 '.repeat(50).trim(),
  '“키오스크 앞에서 떨지 마세요” 음성군 디지털 배움터 여름학기 수강생 모집', 'AVATAR To We Open Government Licence for Public Wi-Fi in every village hall',
  '陰城郡 ㎡ ㈜ ‘가’·「나」 🎉👨‍👩‍👧‍👦 축하 ❤️', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', '🎉'.repeat(40),
];
const eojeol = fc.string({ unit: fc.constantFrom(...'가나다라음성군청소식축제를을이12AbW…,('), minLength: 1, maxLength: 12 });
const title = fc.oneof(fc.constantFrom(...TITLES), fc.array(eojeol, { minLength: 1, maxLength: 40 }).map((words) => words.join(' ')));

function faults(spec: CardSpec): string[] {
  const { texts, photoArea } = composeCard(spec, fonts, { src: '', width: 60, height: 42 });
  const where = `${spec.format} ${spec.slide?.role ?? spec.template}${spec.photo ? ' with a photo' : ''}`;
  const wrong: string[] = [];
  for (const [i, { text, area }] of texts.entries()) {
    if (!within(area, safeArea(spec.format))) wrong.push(`${where}: "${text}" leaves the safe area: ${JSON.stringify(area)}`);
    for (const covered of CARD_COVERED[spec.format]) if (overlap(area, covered)) wrong.push(`${where}: "${text}" is covered by the app`);
    for (const other of texts.slice(i + 1)) if (overlap(area, other.area)) wrong.push(`${where}: "${text}" lies on "${other.text}"`);
  }
  if (photoArea && !within(photoArea, { left: 0, top: 0, ...CARD_SIZES[spec.format] })) wrong.push(`${where}: the photo leaves the card: ${JSON.stringify(photoArea)}`);
  if (photoArea && (photoArea.height < 100 || photoArea.width < 100)) wrong.push(`${where}: the photo has shrunk: ${JSON.stringify(photoArea)}`);
  return wrong;
}

function within(area: CardArea, whole: CardArea): boolean {
  return area.left >= whole.left && area.top >= whole.top && area.left + area.width <= whole.left + whole.width + 0.5 && area.top + area.height <= whole.top + whole.height;
}

/** Line boxes have air above and below the letters: those of neighbouring lines may share a tenth of it. */
function overlap(a: CardArea, b: CardArea): boolean {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return across > 1 && down > Math.min(a.height, b.height) * 0.1;
}

describe('every text of a card lies in the safe area, and on no other', () => {
  test.each(CARD_FORMATS)('in the format %s, of every template, alone and with a photo', (format) => {
    const found = CARD_TEMPLATES.flatMap((template) => [{}, { photo }].flatMap((pictured) => faults(makeCard({ format, template, ...ALL_FACTS, ...pictured, correctedVersion: 2 }))));
    expect(found).toEqual([]);
  });

  test('whatever its title', () => {
    const spec = fc.record({ format: fc.constantFrom(...CARD_FORMATS), template: fc.constantFrom(...CARD_TEMPLATES), title, label: fc.constantFrom('주요 군정', '', '읍면 및 기관·사회단체 소식 그리고 아주 긴 이름표'), pictured: fc.boolean(), told: fc.boolean() });
    fc.assert(fc.property(spec, ({ pictured, told, ...card }) => {
      expect(faults(makeCard({ ...(told ? ALL_FACTS : {}), ...card, ...(pictured ? { photo } : {}) }))).toEqual([]);
    }), { numRuns: 70, seed: 20261122 });
  });

  test('on every slide of a carousel, whatever its text', () => {
    const slide = fc.record({ role: fc.constantFrom<CardSlide['role']>('cover', 'inner', 'closing'), format: fc.constantFrom(...SLIDE_FORMATS), title, body: fc.array(title, { maxLength: 6 }).map((lines) => lines.join('\n')), pictured: fc.boolean() });
    fc.assert(fc.property(slide, ({ role, format, title: shown, body, pictured }) => {
      const contact = { phone: '043-000-3400', address: '충청북도 음성군 음성읍 견본로 1 음성군청 본관 2층 홍보실', link: 'https://news.example.go.kr/social/2026/11-22-frozen-meters/' };
      const spec = makeCard({ format, title: shown, template: 'notice', slide: { number: 12, of: 30, role, ...(role === 'closing' || body.length % 5 === 0 ? {} : { body }), ...(role === 'closing' ? { contact } : {}) }, ...(pictured && role !== 'closing' ? { photo } : {}) });
      expect(faults(spec)).toEqual([]);
    }), { numRuns: 30, seed: 20261122 });
  });
});
