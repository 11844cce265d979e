/** The structured data of a page, object by object. */
export function jsonLdOf(html: string): unknown[] {
  return [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)].map(([, json = '']) => JSON.parse(json) as unknown);
}

/** What search engines read of each page, and whether people are shown the way to it. */
export function breadcrumbsOf(html: string): { shown: number; told: number } {
  const told = jsonLdOf(html).filter((value) => (value as { '@type'?: unknown })['@type'] === 'BreadcrumbList').length;
  return { shown: [...html.matchAll(/<nav class="breadcrumbs"/g)].length, told };
}
