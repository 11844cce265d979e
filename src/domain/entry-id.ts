/** The alphabet of ids: letters and digits of any script, `-` and `_`; every other sign breaks an address or a file system somewhere. */
const SEGMENT = /^[\p{L}\p{M}\p{N}_-]+$/u;
const MAX_SEGMENT_BYTES = 120;
const encoder = new TextEncoder();

export type IdFault = 'form' | 'length';

/** Checks every segment of an id that is already in NFC. */
export function idFault(id: string): IdFault | undefined {
  for (const segment of id.split('/')) {
    if (!SEGMENT.test(segment)) return 'form';
    if (encoder.encode(segment).length > MAX_SEGMENT_BYTES) return 'length';
  }
  return undefined;
}

/** The signs of an id that the alphabet lacks, each once, in order. */
export function foreignSigns(id: string): string[] {
  return [...new Set([...id].filter((sign) => sign !== '/' && !SEGMENT.test(sign)))];
}

/** Two ids with one key would be one file on a Mac or on Windows. */
export function collisionKey(id: string): string {
  return id.normalize('NFC').toLowerCase().normalize('NFC');
}
