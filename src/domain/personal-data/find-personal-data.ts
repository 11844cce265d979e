/** Personal numbers in a text. */
import { accountNumbers } from './account-number.ts';
import { cardNumbers } from './card-number.ts';
import { licenseNumbers, passportNumbers } from './document-number.ts';
import { foldText } from './folded-text.ts';
import { type Hit, KIND_FACTS, type PersonalKind } from './kinds.ts';
import { maskedNumber } from './masking.ts';
import { mobileNumbers } from './mobile-number.ts';
import { isOwnMail, isOwnPhone, type OwnNumbers } from './own-numbers.ts';
import { privateMails } from './private-mail.ts';
import { residentNumbers } from './resident-number.ts';

export interface PersonalDatum {
  kind: PersonalKind;
  /** Places in the text as it was given, in UTF-16 units; `to` is past the end. */
  from: number;
  to: number;
  severity: 'error' | 'warning';
  /** What may be shown of it: `7705**-*******`. */
  masked: string;
}

/** The surest form first: where two claim the same digits, the former has them. */
const RULES = [residentNumbers, licenseNumbers, cardNumbers, passportNumbers, mobileNumbers, accountNumbers, privateMails];

/** Every number is ten digits or more, or a letter and eight signs; an address has its sign or the word for it. */
const MAY_HAVE_ONE = /\d(?:[^\d\n]{0,12}\n?\d){6}|@|＠|[([] ?at ?[)\]]|골뱅이|&#|&commat|[０-９]|\ud835/i;

/** What is found, in the order of the text; no two overlap. Takes time in proportion to the text. */
export function findPersonalData(text: string, own: OwnNumbers): PersonalDatum[] {
  if (!MAY_HAVE_ONE.test(text)) return [];
  const folded = foldText(text);
  return hitsIn(folded.text)
    .filter((hit) => !isOwn(hit, folded.text, own))
    .sort((a, b) => a.from - b.from)
    .map(({ kind, from, to }) => ({ kind, ...folded.place(from, to), severity: KIND_FACTS[kind].severity, masked: maskedNumber(folded.text.slice(from, to), kind).replace(/\s+/g, ' ') }));
}

function hitsIn(text: string): Hit[] {
  const taken = new Uint8Array(text.length);
  return RULES.flatMap((rule) =>
    rule(text).filter(({ from, to }) => {
      if (taken.subarray(from, to).includes(1)) return false;
      taken.fill(1, from, to);
      return true;
    }),
  );
}

function isOwn({ kind, from, to }: Hit, text: string, own: OwnNumbers): boolean {
  if (kind === 'mobile') return isOwnPhone(text.slice(from, to), own);
  return kind === 'email' && isOwnMail(text.slice(from, to), own);
}
