/** What is sought, as the page's address holds it. */
import type { SearchRequest } from '../domain/search/search.ts';

export const FILTERS = ['kind', 'section', 'department', 'topic', 'year'] as const;

export function readAddress(query: string): SearchRequest {
  const values = new URLSearchParams(query);
  const filters = Object.fromEntries(FILTERS.flatMap((filter) => (values.get(filter) ? [[filter, values.get(filter)]] : [])));
  return { text: values.get('q') ?? '', sort: values.get('sort') === 'date' ? 'date' : 'relevance', ...filters };
}

/** Empty, or with its question mark. */
export function addressOf(request: SearchRequest): string {
  const values = new URLSearchParams();
  if (request.text !== '') values.set('q', request.text);
  for (const filter of FILTERS) if (request[filter]) values.set(filter, request[filter]);
  if (request.sort === 'date') values.set('sort', 'date');
  const query = values.toString();
  return query === '' ? '' : `?${query}`;
}

export function isEmpty(request: SearchRequest): boolean {
  return request.text.trim() === '' && FILTERS.every((filter) => !request[filter]);
}
