/** Check digits of numbers that people and things carry. All take digits alone. */

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}

const RESIDENT_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/**
 * Of a resident's number or a foreign resident's. Numbers given since October 2020
 * have none (주민등록법 시행규칙 제2조, https://www.law.go.kr/법령/주민등록법시행규칙/제2조),
 * so that a wrong one proves nothing; a right one does.
 */
export function hasResidentCheck(digits: string): boolean {
  const rest = weighted(digits, RESIDENT_WEIGHTS) % 11;
  const last = Number(digits[12]);
  return last === (11 - rest) % 10 || (isForeignerDigit(digits[6]) && last === (13 - rest) % 10);
}

export function isForeignerDigit(digit: string | undefined): boolean {
  return digit !== undefined && digit >= '5' && digit <= '8';
}

/** Of payment cards (ISO/IEC 7812-1, Annex B). */
export function hasLuhnCheck(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Of goods and books, 13 digits (https://www.gs1.org/services/how-calculate-check-digit-manually). */
export function hasGoodsCheck(digits: string): boolean {
  return weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}
