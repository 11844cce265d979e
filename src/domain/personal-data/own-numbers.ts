/** The numbers of the office itself, which it publishes on purpose. */
import type { Newsroom } from '../newsroom.ts';

export interface OwnNumbers {
  /** Digits alone, from 0. */
  phones: ReadonlySet<string>;
  /** Hosts of the office's own addresses. */
  hosts: readonly string[];
}

export const NO_OWN_NUMBERS: OwnNumbers = { phones: new Set(), hosts: [] };

export function ownNumbers({ site, departments }: Pick<Newsroom, 'site' | 'departments'>): OwnNumbers {
  const phones = [site.phone, ...departments.flatMap(({ teams }) => teams.flatMap(({ phone }) => phone ?? []))];
  return { phones: new Set(phones.flatMap(phonesIn)), hosts: [new URL(site.url).hostname] };
}

/** `043-000-3401~3, 010-…` */
function phonesIn(written: string): string[] {
  return written.split(/[~,/]/).map(phoneDigits).filter((digits) => digits.length >= 8);
}

/** As it is dialled at home: `+82-10-…` as `010…`. */
export function phoneDigits(written: string): string {
  const digits = written.replace(/\D/g, '');
  return digits.startsWith('82') ? `0${digits.slice(2).replace(/^0/, '')}` : digits;
}

export function isOwnPhone(written: string, { phones }: OwnNumbers): boolean {
  return phones.has(phoneDigits(written));
}

export function isOwnMail(written: string, { hosts }: OwnNumbers): boolean {
  const domain = written.slice(written.indexOf('@') + 1).trim().toLowerCase();
  return hosts.some((host) => host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`));
}
