/** A link in plain text: its words, and its address where the words are not the address already. */

/** ` (주소)`, or nothing where the words say it. */
export function addressAfter(words: string, address: string): string {
  return key(words) === key(address) ? '' : ` (${address})`;
}

/** `mailto:press@…` → `press@…` */
export function withoutScheme(href: string): string {
  return href.replace(/^(?:mailto:|tel:|sms:)/i, '');
}

/** What two ways of writing one address have in common. */
function key(address: string): string {
  let plain = address;
  try {
    plain = decodeURI(address);
  } catch {
    // Not an encoded address: compared as it is.
  }
  return plain.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/\/$/, '').replace(/^\+?[\d\s().-]+$/, (number) => number.replace(/\D/g, ''));
}
