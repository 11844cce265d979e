import type { Site } from '../collections/site.ts';
import type { Day } from './instant.ts';
import { href, path } from './permalink.ts';

/** Where the releases of a day stand together: in the list of its month. */
export function dayHref(site: Pick<Site, 'url'>, day: Day): string {
  return `${href(site, path.month(day.slice(0, 4), day.slice(5, 7)))}#day-${day}`;
}
