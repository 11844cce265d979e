/** A correction as every output words it. */
import type { Correction } from '../collections/publishing.ts';
import { koreanInstant } from './instant.ts';

const CORRECTION_LABELS = { correction: '정정', update: '수정' } as const satisfies Record<Correction['kind'], string>;

/** `정정 2026. 11. 23.(월) 오전 9시` and what was corrected. */
export function correctionNote({ kind, at, note }: Correction): { label: string; text: string } {
  return { label: `${CORRECTION_LABELS[kind]} ${koreanInstant(at)}`, text: note };
}

/** The badge of what stands under these notices: a correction weighs more than an update. */
export function noticeMark(notices: readonly { label: string }[]): '정정' | '수정' | undefined {
  if (notices.length === 0) return undefined;
  return notices.some(({ label }) => label.startsWith(CORRECTION_LABELS.correction)) ? CORRECTION_LABELS.correction : CORRECTION_LABELS.update;
}
