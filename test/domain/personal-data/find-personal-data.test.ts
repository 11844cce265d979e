import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelledSnippets, scorePersonalData } from '../../../src/bench/personal-data-score.ts';
import { hasGoodsCheck, hasLuhnCheck, hasResidentCheck } from '../../../src/domain/personal-data/check-digits.ts';
import { findPersonalData } from '../../../src/domain/personal-data/find-personal-data.ts';
import { maskPersonalData } from '../../../src/domain/personal-data/mask-personal-data.ts';
import { NO_OWN_NUMBERS, ownNumbers } from '../../../src/domain/personal-data/own-numbers.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

const labelled = labelledSnippets(join(import.meta.dirname, '../../..'));
const found = (text: string, own = NO_OWN_NUMBERS) => findPersonalData(text, own).map(({ kind, masked }) => `${kind} ${masked}`);

describe('on the labelled set', () => {
  it('is measured with at least 400 snippets, half of them with nothing in them', () => {
    const empty = labelled.filter(({ marks }) => marks.length === 0).length;
    expect(labelled.length).toBeGreaterThanOrEqual(400);
    expect(empty / labelled.length).toBeGreaterThan(0.45);
    expect(new Set(labelled.map(({ text }) => text)).size).toBe(labelled.length);
  });

  it('finds every 주민등록번호, 99 % of all, and is right in 97 %', () => {
    const score = scorePersonalData(labelled);
    expect(score.byKind.rrn.found, score.missed.join('\n')).toBe(score.byKind.rrn.marked);
    expect(score.recall, score.missed.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(score.precision, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});

describe('a number is found however it is written', () => {
  it.each([
    ['𝟗𝟎𝟎𝟏𝟎𝟏-𝟏𝟐𝟑𝟒𝟓𝟔𝟕', 'rrn 9001**-*******'],
    ['**900101**-1234567', 'rrn 9001**-*******'],
    [String.raw`010\-1234\-5678`, 'mobile 010-****-****'],
    ['900101&#45;1234567', 'rrn 9001**-*******'],
    ['900101&nbsp;1234567', 'rrn 9001** *******'],
    ['| 주민등록번호 | 900101 | 1234567 |', 'rrn 9001** | *******'],
    ['주민등록번호 앞자리 900101, 뒷자리 1234567', 'rrn 9001**, 뒷자리 *******'],
    ['주민번호 19900101-1234567', 'rrn 1990****-*******'],
    ['9 0 0 1 0 1 - 1 2 3 4 5 6 7', 'rrn 9 0 0 1 * * - * * * * * * *'],
    ['900101-1-234567', 'rrn 9001**-*-******'],
    ['O1O-1234-5678', 'mobile O1O-****-****'],
    ['0 1 0 - 1 2 3 4 - 5 6 7 8', 'mobile 0 1 0 - * * * * - * * * *'],
    ['kim [at] naver.com', 'email k***@naver.com'],
    ['국민은행 123456 04 123456', 'account 123*** ** ******'],
    ['여권번호M12345678', 'passport M********'],
  ])('%s', (text, datum) => {
    expect(found(text)).toEqual([datum]);
  });

  it('with or without a right check digit, of residents and foreigners, of every century', () => {
    const right = (digits: string) => [...'0123456789'].filter((last) => hasResidentCheck(`${digits}${last}`)).length;
    // A foreign resident's by either formula: those who became Korean kept their number for a while.
    expect([right('640229312345'), right('640229512345')]).toEqual([1, 2]);
    for (const digit of '12349') expect(found(`(900101-${digit}234567)`)).toEqual(['rrn 9001**-*******']);
    for (const digit of '5678') expect(found(`(900101-${digit}234567)`)).toEqual(['foreigner 9001**-*******']);
  });

  it('only on a day that there was', () => {
    expect(found('000229-3234567')).toHaveLength(1);
    for (const day of ['000229-1234567', '900230-1234567', '901301-1234567', '900100-1234567', '900431-2234567']) expect(found(day)).toEqual([]);
  });
});

describe('numbers of other things', () => {
  it('are told by the words before them', () => {
    for (const text of ['법인등록번호 110111-1234567', '주문번호 261101-1234567', '바코드 8801234567893', '사업비 8501012345000원', '접수번호 9001011234567']) expect(found(text), text).toEqual([]);
    // Right before them, that is: here it is a person's.
    for (const text of ['법인 대표 900101-1234567', '예산 담당 이가람 8501011234567', '특허 담당 이가람 4111-1111-1111-1111']) expect(found(text), text).toHaveLength(1);
  });

  it('are told from accounts by their own forms', () => {
    for (const text of ['계좌 문의 043-000-1234', '농협 2026-11-22 개점', '계좌 개설 20261122100000', '우리 군 2026-2030-123456', '산업단지 123-456-789012', '하나 더: 12-345-67890', '환급 접수번호 2026-0123-456789', '이체 수수료 1,234,567,890원']) expect(found(text), text).toEqual([]);
  });

  it('and a name that begins like a unit is no unit', () => {
    expect(found('7701013344556 조윤슬, 7701013344556 원가람')).toHaveLength(2);
  });

  it('have check digits of their own', () => {
    expect([hasLuhnCheck('4111111111111111'), hasLuhnCheck('4111111111111112')]).toEqual([true, false]);
    expect([hasGoodsCheck('8801234567893'), hasGoodsCheck('8801234567894')]).toEqual([true, false]);
  });
});

describe('the office', () => {
  const own = ownNumbers(makeNewsroom({ site: { url: 'https://news.naver.com/office', phone: '010-0000-3400' } }));

  it('publishes its own phones and addresses, however they are written', () => {
    expect(found('문의 010-0000-3400, +82 10 0000 3400, 010.0000.3400', own)).toEqual([]);
    expect(found('문의 010-0000-3401', own)).toHaveLength(1);
    expect(found('press@news.naver.com, press@naver.com', own)).toEqual([]);
  });
});

describe('whatever the text', () => {
  const anyText = fc.array(fc.oneof(fc.constantFrom('900101', '-', '1234567', '010', '1234', ' ', '\n', '계좌 ', '농협 ', '카드 ', '4111', 'M', '여권', '@naver.com', '*', '원', '１', '\u200b', '&#45;', '|', '12'), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 40 }).map((parts) => parts.join(''));

  it('what is found lies in the text, in order, apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { from, to } of findPersonalData(text, NO_OWN_NUMBERS)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('a masked text has lost nothing but numbers, and a second mask changes nothing', () => {
    for (const { text, marks } of labelled) {
      const masked = maskPersonalData(text, NO_OWN_NUMBERS);
      expect(maskPersonalData(masked, NO_OWN_NUMBERS)).toBe(masked);
      if (marks.length === 0) expect(masked).toBe(text);
      for (const { from, to } of marks) expect(masked).not.toContain(text.slice(from, to));
    }
    expect(maskPersonalData('a 900101-1234567 b', NO_OWN_NUMBERS)).toBe('a 9001○○-○○○○○○○ b');
    expect(maskPersonalData('a 900101&#45;1234567 b **900101**-1234567 c', NO_OWN_NUMBERS)).toBe('a 9001○○-○○○○○○○ b **9001○○-○○○○○○○ c');
    expect(maskPersonalData('010-1234-5678, 900101-1234567', NO_OWN_NUMBERS, new Set(['mobile']))).toBe('010-1234-5678, 9001○○-○○○○○○○');
  });

  it('an excerpt shows four digits of a number at most', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { kind, masked } of findPersonalData(text, NO_OWN_NUMBERS)) if (kind !== 'email') expect(masked.replace(/\D/g, '').length).toBeLessThanOrEqual(4);
      }),
    );
  });

  // Patterns that went back over the text would need hours for these.
  it.each(['1', '1 ', '1-', '900101-', '900101-1234567 ', '010-', 'a.', '@', ' ', '-', '4111-', '1\n', '`1', '*1', '&#45;', '농협 3', '１'])('fifty thousand signs of %j are read', (unit) => {
    const text = unit.repeat(Math.ceil((unit === '900101-1234567 ' ? 5_000 : 50_000) / unit.length));
    expect(findPersonalData(text, NO_OWN_NUMBERS).length).toBeLessThan(text.length);
  });
});
