/** An entry as lists show it, of whatever kind: plain values, so that a list's digest says all that the list shows. */
import type { Correction } from '../collections/publishing.ts';
import type { Site } from '../collections/site.ts';
import type { Instant } from './instant.ts';
import type { ShownState } from './library.ts';
import type { PictureSet } from './picture.ts';

/** `plain` for what is said beside the news, `alert` for what must not be missed, `held` in `npm run dev` alone. */
export interface EntryMark {
  text: string;
  kind: 'plain' | 'alert' | 'held';
}

export interface EntryItem {
  /** Root-relative, not percent-encoded. */
  path: string;
  title: string;
  date: Instant;
  /** Short facts after the date: section, department, length of a video. */
  facts: string[];
  marks: EntryMark[];
  summary?: string | undefined;
  picture?: PictureSet | undefined;
  /** Where it differs from the language of the site's own words, Korean. */
  lang?: string | undefined;
}

const STATES = { draft: '초안', scheduled: '예약', embargoed: '엠바고' } as const satisfies Record<Exclude<ShownState, 'open'>, string>;

export function stateLabel(state: Exclude<ShownState, 'open'>): string {
  return STATES[state];
}

/** What a reader must know before the title: that it is urgent, that it was corrected. */
export function marksOf(entry: { title: string; state: ShownState; urgent?: boolean | undefined; corrections: readonly Pick<Correction, 'kind'>[] }): EntryMark[] {
  const marks: EntryMark[] = [];
  if (entry.state !== 'open') marks.push({ text: stateLabel(entry.state), kind: 'held' });
  // Offices like to write it into the title themselves.
  if (entry.urgent && !entry.title.includes('긴급')) marks.push({ text: '긴급', kind: 'alert' });
  const corrected = correctedLabel(entry.corrections);
  if (corrected) marks.push({ text: corrected, kind: 'plain' });
  return marks;
}

/** A correction weighs more than an update. */
export function correctedLabel(corrections: readonly Pick<Correction, 'kind'>[]): '정정' | '수정' | undefined {
  if (corrections.length === 0) return undefined;
  return corrections.some(({ kind }) => kind === 'correction') ? '정정' : '수정';
}

/** The language to mark on an entry's own words; undefined where it is the language of the page around them. */
export function foreignLang(entry: { lang?: string | undefined }, site: Pick<Site, 'lang'>): string | undefined {
  const lang = entry.lang ?? site.lang;
  return lang === 'ko' ? undefined : lang;
}

/** The head of a text, cut between words; of one that never breaks, between characters. */
export function excerpt(text: string, length = 110): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const signs = Array.from(plain);
  if (signs.length <= length) return plain;
  const head = signs.slice(0, length).join('');
  const space = head.lastIndexOf(' ');
  const cut = space > head.length * 0.6 ? head.slice(0, space) : head;
  return `${cut.replace(/[\s,.·…]+$/u, '')}…`;
}
