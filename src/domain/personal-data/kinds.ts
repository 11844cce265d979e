/** The kinds of personal numbers that are looked for, and how each is named, weighed and masked. */
import type { AllowedKind } from '../../collections/publishing.ts';

export type PersonalKind = Exclude<AllowedKind, 'unreadable'>;

interface KindFacts {
  label: string;
  /** What cannot be taken back once it is out is an error; what people often publish on purpose, a warning. */
  severity: 'error' | 'warning';
  /** Digits and letters from the start that a masked excerpt keeps: enough to find the place, never to restore the number. */
  kept: number;
}

export const KIND_FACTS = {
  rrn: { label: '주민등록번호', severity: 'error', kept: 4 },
  foreigner: { label: '외국인등록번호', severity: 'error', kept: 4 },
  passport: { label: '여권번호', severity: 'error', kept: 1 },
  license: { label: '운전면허번호', severity: 'error', kept: 2 },
  card: { label: '카드번호', severity: 'error', kept: 4 },
  mobile: { label: '휴대전화번호', severity: 'warning', kept: 3 },
  account: { label: '계좌번호', severity: 'warning', kept: 3 },
  email: { label: '개인 전자우편 주소', severity: 'warning', kept: 1 },
} as const satisfies Record<PersonalKind, KindFacts>;

/** What a rule found in folded text: a stretch that is a number of its kind. */
export interface Hit {
  kind: PersonalKind;
  from: number;
  to: number;
}
