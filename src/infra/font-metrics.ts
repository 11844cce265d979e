/**
 * The three tables of an OpenType file that setting text needs: which
 * characters it has (`cmap`) and how wide they are (`hmtx`). satori measures by
 * HarfBuzz but tells no one; apart from kerning, which only draws Latin letters
 * together, its advances are these.
 * https://learn.microsoft.com/typography/opentype/spec/otff
 */
export interface FontMetrics {
  /** The advance of a character in em, or undefined where the font has no glyph for it. */
  advance(codePoint: number): number | undefined;
}

export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    tables.set(String.fromCharCode(...bytes.subarray(record, record + 4)), view.getUint32(record + 8));
  }
  const start = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`The font has no ${tag} table.`);
    return offset;
  };
  const unitsPerEm = view.getUint16(start('head') + 18);
  const longMetrics = view.getUint16(start('hhea') + 34);
  const hmtx = start('hmtx');
  const glyphOf = readCharacterMap(view, start('cmap'));

  return {
    advance(codePoint) {
      const glyph = glyphOf(codePoint);
      if (glyph === 0) return undefined;
      return view.getUint16(hmtx + Math.min(glyph, longMetrics - 1) * 4) / unitsPerEm;
    },
  };
}

/** Format 12: sorted groups of code points that map to running glyphs. */
function readCharacterMap(view: DataView, cmap: number): (codePoint: number) => number {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const table = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    if (view.getUint16(table) !== 12) continue;
    const count = view.getUint32(table + 12);
    return (codePoint) => {
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const group = table + 16 + middle * 12;
        if (codePoint < view.getUint32(group)) high = middle - 1;
        else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
        else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
      }
      return 0;
    };
  }
  throw new Error('The font has no cmap of format 12.');
}
