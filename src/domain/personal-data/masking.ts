/** What is left of a number when it must not be readable. */
import { KIND_FACTS, type PersonalKind } from './kinds.ts';

/** In reports. */
const STAR = '*';
/** In texts, where stars would be read as Markdown's emphasis. */
const CIRCLE = '○';

/** For reports: digits and letters after the first few become `*`; hyphens, spaces and line ends stay, and of an address where it is kept. */
export function maskedNumber(written: string, kind: PersonalKind, sign: typeof STAR | typeof CIRCLE = STAR): string {
  const { kept } = KIND_FACTS[kind];
  if (kind === 'email') return `${written.slice(0, kept)}${sign.repeat(3)}@${/[A-Za-z0-9.-]*$/.exec(written.normalize('NFKC'))?.[0] ?? ''}`;
  let seen = 0;
  return [...written].map((part) => (/\p{Nd}|\p{Script=Latin}/u.test(part) && ++seen > kept ? sign : part)).join('');
}

/** Marks and references of Markdown, which a mask over their digits would break. */
const MARKED_UP = /[&*_~`\\]/;

/** What stands in the text afterwards: as it was written, or, where that has marks within the number, as it was read. */
export function maskInText(written: string, { kind, masked }: { kind: PersonalKind; masked: string }): string {
  return MARKED_UP.test(written) && kind !== 'email' ? masked.replaceAll(STAR, CIRCLE) : maskedNumber(written, kind, CIRCLE);
}
