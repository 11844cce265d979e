import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCardFonts } from '../../../src/renderers/card/card-fonts.ts';
import { cleanText, measureWith, splitSigns } from '../../../src/renderers/card/card-text.ts';
import type { TitleTools } from '../../../src/renderers/card/pieces.ts';
import { type BodyBox, setBody } from '../../../src/renderers/card/set-body.ts';

const fonts = loadCardFonts();
const tools: TitleTools = { measure: measureWith(fonts, 500), split: splitSigns };
const box: BodyBox = { width: 928, height: 760, floor: 31, ceiling: 52, lineHeight: 1.55 };
const set = (text: string, at: BodyBox = box) => setBody(text.split('\n').map((line) => cleanText(line, fonts)), at, tools);
const SENTENCE = '수도 계량기함 안쪽 벽과 뚜껑 사이를 헌 옷이나 솜으로 빈틈없이 채워 주세요. ';

describe('running text', () => {
  test('of six hundred characters is set whole on a card', () => {
    const text = SENTENCE.repeat(14).trim();
    expect(text.length).toBeGreaterThan(590);
    const { lines, shortened, size } = set(text, { ...box, height: 800, floor: 29 });
    expect(shortened).toBe(false);
    expect(size).toBeLessThan(box.ceiling);
    expect(lines.map((line) => line.text).join(' ')).toBe(text);
  });

  test('that is short takes the largest type, and paragraphs stay apart', () => {
    const { lines, size } = set('첫째 문단입니다.\n둘째 문단입니다.');
    expect(size).toBe(52);
    expect(lines.map(({ text }) => text)).toEqual(['첫째 문단입니다.', '둘째 문단입니다.']);
    expect((lines[1]?.top ?? 0) - (lines[0]?.top ?? 0)).toBeGreaterThan(52 * 1.55);
  });

  test('hangs behind the marks that officials use', () => {
    const { lines } = set(`○ ${SENTENCE.trim()}\n- 둘째\n1. 셋째\n그냥 문단`);
    const [mark, first, second] = lines;
    expect(mark).toMatchObject({ text: '○', left: 0 });
    expect(first?.left).toBeGreaterThan(40);
    expect(second).toMatchObject({ left: first?.left });
    expect(second?.text).not.toMatch(/^[○-]/u);
    expect(lines.filter(({ left }) => left === 0).map(({ text }) => text)).toEqual(['○', '-', '1.', '그냥 문단']);
  });

  test('that is too long ends after a whole sentence, else after an eojeol', () => {
    const cut = set(SENTENCE.repeat(60));
    expect(cut).toMatchObject({ shortened: true, size: box.floor });
    expect(cut.lines.map((line) => line.text).join(' ')).toMatch(/채워 주세요…$/u);
    const endless = set('계량기함 '.repeat(400));
    expect(endless.lines.at(-1)?.text).toMatch(/계량기함…$/u);
  });

  test('leaves no syllable alone on the last line', () => {
    for (let width = 500; width < 928; width += 7) {
      const { lines } = set('기온이 영하로 내려가면 수도꼭지를 조금 열어 물이 흐르게 해 둘 것', { ...box, width });
      expect([...(lines.at(-1)?.text ?? '')].length).toBeGreaterThan(2);
    }
  });

  test('stays in its box, whatever it is', () => {
    const line = fc.oneof(fc.string({ unit: fc.constantFrom(...'가나다라음성군○·-…,.()“” ab1', ' ', ' '), maxLength: 200 }), fc.constant('○'), fc.constant('가'.repeat(90)));
    fc.assert(fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom(box, { ...box, width: 400, height: 120 }), (lines, at) => {
      const text = set(lines.join('\n'), at);
      expect(text.height).toBeLessThanOrEqual(at.height);
      for (const { left, width, top } of text.lines) {
        expect(left + width).toBeLessThanOrEqual(at.width + 1e-6);
        expect(top + Math.round(text.size * at.lineHeight)).toBeLessThanOrEqual(at.height);
      }
    }), { numRuns: 80, seed: 20261122 });
  });
});
