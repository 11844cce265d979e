import type { Site } from '../collections/site.ts';
import type { Day } from './instant.ts';
import { href, path } from './permalink.ts';

/** Where the releases of a day stand together: in its bundle. */
export function dayHref(site: Pick<Site, 'url'>, day: Day): string {
  return href(site, path.day(day));
}
