/**
 * Withdrawing consent, in whole or for some channels, as changes to the ledger.
 * What was agreed to and when stays written: a consent that goes on for other
 * channels is parted in two, and only the withdrawn part ends.
 */
import type { Consent } from '../collections/model.ts';
import type { ConsentChannel } from '../collections/publishing.ts';
import type { Day } from './instant.ts';

export type ConsentChange =
  /** The whole consent at this place of the list ends. */
  | { kind: 'end'; index: number }
  /** It keeps some channels; the others end as a consent of their own. */
  | { kind: 'part'; index: number; kept: ConsentChannel[]; ended: Consent };

/** @param channels all of them where undefined */
export function withdrawalChanges(consents: readonly Consent[], channels: readonly ConsentChannel[] | undefined, from: Day): ConsentChange[] {
  return consents.flatMap((consent, index): ConsentChange[] => {
    const wanted = consent.channels.filter((channel) => !channels || channels.includes(channel));
    if (wanted.length === 0 || endsBy(consent, from)) return [];
    const kept = consent.channels.filter((channel) => !wanted.includes(channel));
    return kept.length === 0 ? [{ kind: 'end', index }] : [{ kind: 'part', index, kept, ended: { ...consent, channels: wanted } }];
  });
}

/** What has ended by itself, or was withdrawn before, needs no withdrawal. */
function endsBy({ until, withdrawnAt }: Consent, from: Day): boolean {
  if (until < from) return true;
  return withdrawnAt !== undefined && 'day' in withdrawnAt && withdrawnAt.day <= from;
}
