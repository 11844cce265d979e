/** A correction as every output words it. */
import type { Correction } from '../collections/publishing.ts';
import { koreanInstant } from './instant.ts';

const CORRECTION_LABELS = { correction: '정정', update: '수정' } as const satisfies Record<Correction['kind'], string>;

/** `정정 2026. 11. 23.(월) 오전 9시` and what was corrected. */
export function correctionNote({ kind, at, note }: Correction): { label: string; text: string } {
  return { label: `${CORRECTION_LABELS[kind]} ${koreanInstant(at)}`, text: note };
}
