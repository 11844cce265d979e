/**
 * Authors begin their headings at any level and skip some; readers who go by
 * headings need an outline without holes. The highest comes out as `top`, and
 * each goes at most one deeper than the one that it stands under.
 * https://www.w3.org/WAI/tutorials/page-structure/headings/
 */
export function* settledLevels(levels: readonly number[], top: number): Generator<number, undefined> {
  const open: number[] = [];
  for (const level of levels) {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    yield Math.min(6, top + open.length - 1);
  }
}
