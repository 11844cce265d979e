/** Typed access to the parts of the search page, each named by `data-search`. */
export function part<K extends keyof HTMLElementTagNameMap>(name: string, tag: K): HTMLElementTagNameMap[K] {
  const found = document.querySelector<HTMLElementTagNameMap[K]>(`${tag}[data-search="${name}"]`);
  if (!found) throw new Error(`The page has no ${tag} for "${name}".`);
  return found;
}
