/** Marks places in the text without touching it: https://www.w3.org/TR/css-highlight-api-1/. Where the browser has no such thing, the blocks around them are marked. */
export interface Marker {
  mark(ranges: readonly Range[]): void;
}

export function marker(name: string): Marker {
  if (typeof Highlight === 'function' && 'highlights' in CSS) {
    return {
      mark(ranges) {
        if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
        else CSS.highlights.delete(name);
      },
    };
  }
  let marked: Element[] = [];
  return {
    mark(ranges) {
      for (const element of marked) element.classList.remove(`${name}-block`);
      marked = ranges.flatMap(({ startContainer }) => startContainer.parentElement ?? []);
      for (const element of marked) element.classList.add(`${name}-block`);
    },
  };
}
