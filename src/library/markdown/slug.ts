const LONGEST = 80;

/**
 * Ids for headings of one document: Hangul and Latin words joined by `-`, in NFC; a second heading of the same name gets `-2`.
 * Names that footnotes use (`fn-1`) are left to them.
 */
export class Slugs {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  slugOf(heading: string): string {
    const words = heading.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const joined = [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/, '');
    const base = joined === '' || /^fn(?:ref)?-\d/.test(joined) ? `section${joined && `-${joined}`}` : joined;
    let slug = base;
    for (let n = this.#next.get(base) ?? 2; this.#taken.has(slug); n++) {
      slug = `${base}-${n}`;
      this.#next.set(base, n + 1);
    }
    this.#taken.add(slug);
    return slug;
  }
}
