/** Telephone numbers as offices write them: `043-000-3401`, `(043) 000-3401~3`, `119`. */

/** The number to dial; of several, the first. */
export function phoneAddress(phone: string): string {
  const first = phone.split(/[~,]/)[0] ?? phone;
  const parts = first.match(/\d+/g) ?? [];
  return `tel:${parts.join('-')}`;
}

/** With an area, a network or a nationwide number before it; not within longer numbers. */
const IN_TEXT = /(?<![\d-])(?:0\d{1,2}-\d{3,4}-\d{4}|\(0\d{1,2}\) ?\d{3,4}-\d{4}|1[568]\d{2}-\d{4})(?:~\d{1,4})?(?![\d-])/g;

/** A text cut where telephone numbers stand in it: the pieces in order, together the text. */
export function phonesIn(text: string): { text: string; isPhone: boolean }[] {
  const pieces: { text: string; isPhone: boolean }[] = [];
  let from = 0;
  for (const { index, 0: phone } of text.matchAll(IN_TEXT)) {
    if (index > from) pieces.push({ text: text.slice(from, index), isPhone: false });
    pieces.push({ text: phone, isPhone: true });
    from = index + phone.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isPhone: false });
  return pieces;
}
