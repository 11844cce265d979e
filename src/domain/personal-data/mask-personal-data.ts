import { findPersonalData } from './find-personal-data.ts';
import type { PersonalKind } from './kinds.ts';
import { maskInText } from './masking.ts';
import type { OwnNumbers } from './own-numbers.ts';

/** The text with every personal number masked but those of allowed kinds; once masked, nothing is found in it. */
export function maskPersonalData(text: string, own: OwnNumbers, allowed: ReadonlySet<string> = new Set<PersonalKind>()): string {
  let masked = '';
  let done = 0;
  for (const datum of findPersonalData(text, own)) {
    if (allowed.has(datum.kind)) continue;
    masked += text.slice(done, datum.from) + maskInText(text.slice(datum.from, datum.to), datum);
    done = datum.to;
  }
  return masked + text.slice(done);
}
