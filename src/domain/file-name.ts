/**
 * File names made of what an author wrote, for archives that are unpacked
 * anywhere: Korean as it stands, in NFC, without what Windows forbids
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */

/** Characters of a name before its ending, so that a path of three of them stays within what Windows unpacks. */
export const NAME_LENGTH = 40;
/** Linux counts the bytes of a name; a rest is left for its ending and a number. */
const NAME_BYTES = 200;

/** Signs that Windows forbids in names, by what looks most like them. */
const LOOKALIKES: Readonly<Record<string, string>> = { '\\': '＼', '/': '／', ':': '：', '*': '＊', '?': '？', '"': '”', '<': '〈', '>': '〉', '|': '｜' };
/** Nothing to see: control characters, joiners, marks of direction, halves of pairs, and places in fonts of one's own. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/**
 * A name without its ending. Empty text gives `fallback`, which has to be safe
 * itself. A name that something follows still needs its ending: one alone never
 * ends with a dot or a space either.
 */
export function safeName(text: string, fallback: string, length = NAME_LENGTH): string {
  const clean = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/[\\/:*?"<>|]/g, (sign) => LOOKALIKES[sign] ?? '')
    .normalize('NFC');
  const name = trimmed(shortened(trimmed(clean), length));
  if (name === '') return fallback;
  return RESERVED.test(name) ? `_${name}` : name;
}

/** `보고서.PDF` as a safe name with its own ending in small letters; a strange ending becomes a part of the name. */
export function safeFileName(name: string, fallback: string, length = NAME_LENGTH): string {
  const [, stem = name, ending] = /^(.*)\.([A-Za-z0-9]{1,8})$/s.exec(name) ?? [];
  return safeName(stem, fallback, length) + (ending === undefined ? '' : `.${ending.toLowerCase()}`);
}

/** Gives out each name once, whatever its case and Unicode form; one that is taken gets a number before its ending. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const [, stem = wanted, ending = ''] = /^(.+)(\.[A-Za-z0-9]{1,8})$/s.exec(wanted) ?? [];
    let name = wanted;
    for (let count = 2; taken.has(folded(name)); count++) name = `${stem} (${count})${ending}`;
    taken.add(folded(name));
    return name;
  };
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** No file's name starts with a dot, where it would be hidden, or a space. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

function shortened(name: string, length: number): string {
  let kept = '';
  let bytes = 0;
  let count = 0;
  for (const sign of name) {
    bytes += utf8Length(sign);
    if (++count > length || bytes > NAME_BYTES) return kept;
    kept += sign;
  }
  return kept;
}

function utf8Length(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
