/** Telephone numbers as offices write them: `043-000-3401`, `(043) 000-3401~3`, `119`. */

/** The number to dial; of several, the first. */
export function phoneAddress(phone: string): string {
  const first = phone.split(/[~,]/)[0] ?? phone;
  const parts = first.match(/\d+/g) ?? [];
  return `tel:${parts.join('-')}`;
}
