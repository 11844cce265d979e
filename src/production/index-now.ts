/**
 * The key with which this site tells search engines of its changes
 * (https://www.indexnow.org/documentation). It is public by design, for whoever
 * can put its file on the site owns the site; derived, so that every build and
 * every machine has the same.
 */
import type { Site } from '../collections/site.ts';
import { sha256 } from '../infra/file-digest.ts';

const KEY_LENGTH = 32;

export function indexNowKey({ url }: Pick<Site, 'url'>): string {
  return sha256(`indexnow ${url}`).slice(0, KEY_LENGTH);
}
