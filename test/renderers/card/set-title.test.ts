import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCardFonts } from '../../../src/renderers/card/card-fonts.ts';
import { cleanText, measureWith, splitSigns } from '../../../src/renderers/card/card-text.ts';
import { setLine, setTitle, type TitleBox, type TitleTools } from '../../../src/renderers/card/set-title.ts';

const fonts = loadCardFonts();
const tools: TitleTools = { measure: measureWith(fonts, 700, -0.02), split: splitSigns };
const box: TitleBox = { width: 1056, height: 360, floor: 46, ceiling: 100, lineHeight: 1.26, maxLines: 5 };
const narrow: TitleBox = { ...box, width: 612, floor: 40, ceiling: 80, maxLines: 6 };
const set = (title: string, at: TitleBox = box) => setTitle(cleanText(title, fonts), at, tools);

const sign = fc.constantFrom(...'가나다라마바사음성군힣뷁陰城郡㎡㈜0123456789ABCxyz ·,.…“”‘’「」()[]%~!?-', '🎉', '👨‍👩‍👧‍👦', '❤️', '👍🏽', '🇰🇷', ' ', ' ', ' ');
const eojeol = fc.string({ unit: fc.constantFrom(...'가나다라마음성군청소식축제을를이12…,'), minLength: 1, maxLength: 9 });
const title = fc.oneof(
  fc.array(eojeol, { minLength: 1, maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ unit: sign, minLength: 1, maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'가나다라마바사'), minLength: 1, maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'abcdefgWMil  '), minLength: 1, maxLength: 200 }),
);
const anyBox = fc.constantFrom(box, narrow, { ...box, width: 300, height: 130 });

describe('any title', () => {
  test('is set within its box, in lines that hold its text in order', () => {
    fc.assert(fc.property(title, anyBox, (text, at) => {
      const { lines, size, shortened } = set(text, at);
      for (const line of lines) expect(tools.measure(line) * size).toBeLessThanOrEqual(at.width + 1e-6);
      expect(lines.length * size * at.lineHeight).toBeLessThanOrEqual(at.height);
      expect(size).toBeGreaterThanOrEqual(at.floor);
      expect(size).toBeLessThanOrEqual(at.ceiling);
      const bare = (value: string) => value.replaceAll(' ', '');
      const whole = bare(cleanText(text, fonts));
      if (shortened) expect(whole.startsWith(bare(lines.join('')).replace(/…$/u, ''))).toBe(true);
      else expect(bare(lines.join(''))).toBe(whole);
    }), { numRuns: 300, seed: 20261122 });
  });

  test('breaks between eojeol alone, unless one is wider than a line', () => {
    fc.assert(fc.property(fc.array(eojeol, { minLength: 1, maxLength: 12 }), (words) => {
      const text = cleanText(words.join(' '), fonts);
      const { lines, shortened } = set(text);
      if (shortened) return;
      const rejoined = lines.reduce((before, line) => (before === '' ? line : before + (/\p{L}…$/u.test(before) && text.startsWith(before + line) ? '' : ' ') + line), '');
      expect(rejoined).toBe(text);
    }), { numRuns: 200, seed: 20261122 });
  });

  test('is set the same on every run', () => {
    fc.assert(fc.property(title, (text) => {
      expect(set(text)).toEqual(set(text));
    }), { numRuns: 50, seed: 1 });
  });
});

describe('lines', () => {
  test('a short title takes the largest type and one line', () => {
    expect(set('눈')).toEqual({ lines: ['눈'], size: 100, shortened: false });
  });

  test('are of much the same length', () => {
    const { lines, size } = set('음성군 공직자 640명, 6월 한 달 농촌 일손 돕는다');
    const widths = lines.map((line) => tools.measure(line) * size);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
  });

  test('break after a phrase and outside quotation marks', () => {
    expect(set('“키오스크 앞에서 떨지 마세요” 음성군 디지털 배움터 여름학기 수강생 모집').lines).toEqual(['“키오스크 앞에서 떨지 마세요”', '음성군 디지털 배움터', '여름학기 수강생 모집']);
    expect(set('새벽에 딴 감곡 복숭아, 이튿날 문 앞에…15일부터 사전 예약', narrow).lines).toEqual(['새벽에 딴 감곡 복숭아,', '이튿날 문 앞에…', '15일부터 사전 예약']);
  });

  test('never leave one syllable alone at the end', () => {
    for (const text of ['음성군 여름철 자연재난 대책기간 비상근무 체계 돌입 등', '가'.repeat(19), '가'.repeat(37), `${'나'.repeat(22)} 다`]) {
      for (const at of [box, narrow]) expect(splitSigns(set(text, at).lines.at(-1) ?? '').length, text).toBeGreaterThan(1);
    }
  });

  test('end with no opening bracket and start with no closing one', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'가나다라마바사아자차가나다라마바사아자차“”(),.'), minLength: 30, maxLength: 90 }).map((text) => text.replace(/[“”(),.]{2,}/gu, '가')), (text) => {
      const { lines } = set(text, narrow);
      lines.forEach((line, i) => {
        if (i < lines.length - 1) expect(line).not.toMatch(/[“(]$/u);
        if (i > 0) expect(line).not.toMatch(/^[”),.]/u);
      });
    }), { numRuns: 200, seed: 20261122 });
    expect(set('음성군 안내 ( 시험 ) 운영 계획 알림 자료', { ...box, width: 420 }).lines.every((line) => !/\($/u.test(line) && !/^\)/u.test(line))).toBe(true);
  });

  test('keep numbers and their units together', () => {
    for (let width = 320; width < 700; width += 20) {
      const { lines } = set('내년 예산 40억 원 주민 제안 1,000만 원 2만 3,500㎡ 규모 7 명', { ...box, width, height: 600, maxLines: 9 });
      for (const line of lines) expect(line).not.toMatch(/^(?:원|명|3,500)/u);
    }
  });

  test('sixty syllables without a space are cut between syllables, nothing lost', () => {
    const { lines, shortened } = set('가나다라마바사아자차카타'.repeat(5));
    expect(shortened).toBe(false);
    expect(lines.join('')).toBe('가나다라마바사아자차카타'.repeat(5));
  });
});

describe('what does not fit', () => {
  test('is left out at the end of an eojeol, with an ellipsis', () => {
    const text = '음성군은 오는 십오일까지 여름철 자연재난 대책기간을 운영한다, '.repeat(9).trim();
    expect([...text].length).toBeGreaterThan(300);
    const { lines, size, shortened } = set(text);
    expect(shortened).toBe(true);
    expect(size).toBeLessThan(60);
    expect(lines.at(-1)).toMatch(/\p{L}…$/u);
    const kept = lines.join(' ').replace(/…$/u, '');
    expect(text.startsWith(kept)).toBe(true);
    expect(text.slice(kept.length)).toMatch(/^[ ,]/u);
  });

  test('keeps as much as there is room for, even of one word without end', () => {
    for (const text of ['a'.repeat(400), '가'.repeat(400), `${'음성'.repeat(6)} ${'w'.repeat(400)}`]) {
      for (const at of [box, narrow]) {
        const { lines, shortened } = set(text, at);
        expect(shortened).toBe(true);
        expect(lines.length).toBeGreaterThanOrEqual(4);
        expect(lines.at(-1)).toMatch(/\p{L}…$/u);
      }
    }
  });

  test('of a single line is cut by sign', () => {
    const line = setLine('가'.repeat(100), 300, { floor: 20, ceiling: 30 }, tools);
    expect(line.shortened).toBe(true);
    expect(tools.measure(line.text) * line.size).toBeLessThanOrEqual(300);
  });
});
