/** Telephone numbers as offices write them: `043-000-3401`, `(043) 000-3401~3`, `119`. */

/** The number to dial; of several, the first. */
export function phoneAddress(phone: string): string {
  const first = phone.split(/[~,]/)[0] ?? phone;
  const parts = first.match(/\d+/g) ?? [];
  return `tel:${parts.join('-')}`;
}

/**
 * A number within a text: an area code (02, 031–033, 041–044, 051–055,
 * 061–064), 010, 050 to 080 with hyphens or the area in brackets, a number for the whole country (15xx-, 16xx-, 18xx-), and not a part of a longer number. What an account or a
 * form number looks like is none of these.
 * https://www.law.go.kr/행정규칙/전기통신번호관리세칙
 */
const PHONE = /(?<![\d\p{Script=Latin}][-.]?)(?:0(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|10|50\d|70|80)-\d{3,4}-\d{4}|\(0(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4])\) ?\d{3,4}-\d{4}|1[568]\d{2}-\d{4})(?![-.]?\d)(?:~\d{1,4}(?!\d))?/gu;

export interface PhonePart {
  text: string;
  isPhone: boolean;
}

/** The text in parts; put together they are the text. */
export function phoneParts(text: string): PhonePart[] {
  const parts: PhonePart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(PHONE)) {
    if (index > end) parts.push({ text: text.slice(end, index), isPhone: false });
    parts.push({ text: found, isPhone: true });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isPhone: false });
  return parts;
}
