/** Orders that are total and the same on every machine; ids break ties by code unit. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function newestFirst(a: { date: number; id: string }, b: { date: number; id: string }): number {
  return b.date - a.date || byCodeUnit(a.id, b.id);
}
