/**
 * The known name nearest to a mistyped one, or undefined when none is near
 * enough to be meant (more than a third of its letters differ).
 */
export function nearestName(typed: string, known: Iterable<string>): string | undefined {
  const wanted = folded(typed);
  if (wanted.length > MAX_LENGTH) return undefined;
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const candidate = folded(name);
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    const distance = editDistance(wanted, candidate, Math.min(limit, best?.distance ?? limit));
    if (distance <= limit && (!best || distance < best.distance || (distance === best.distance && name < best.name))) best = { name, distance };
  }
  return best?.name;
}

const MAX_LENGTH = 400;

/** Letter by letter in NFD, so that 김장 and 김자 differ by one. */
function folded(name: string): string {
  return name.normalize('NFD').toLowerCase();
}

/** Optimal string alignment distance, in which a swap of neighbours counts as one; infinite where it is over the limit. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) value = Math.min(value, (beforeLast[j - 2] as number) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
