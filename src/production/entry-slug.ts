/** Letters and digits joined by `-`, short enough for every file system. */
export function slugOf(title: string): string {
  const words = title.normalize('NFC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (Buffer.byteLength(longer) > 80) break;
    slug = longer;
  }
  return slug || [...(words[0] ?? '')].slice(0, 20).join('') || 'entry';
}
