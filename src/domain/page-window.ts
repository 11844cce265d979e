/** The page numbers that a pager shows: the ends, and those around the current one; `gap` where numbers are left out. */
export function pageWindow(current: number, last: number): (number | 'gap')[] {
  const wanted = new Set([1, last]);
  for (let page = current - 2; page <= current + 2; page++) if (page >= 1 && page <= last) wanted.add(page);
  const shown: (number | 'gap')[] = [];
  let before = 0;
  for (const page of [...wanted].sort((a, b) => a - b)) {
    // A gap of one number is as wide as the number.
    if (page - before === 2) shown.push(page - 1);
    else if (page - before > 2) shown.push('gap');
    shown.push(page);
    before = page;
  }
  return shown;
}
