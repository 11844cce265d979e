/** Which releases belong together, a year at a time: a closed year's lists are made once and kept. */
import type { Library } from '../domain/library.ts';
import { RELATED_VERSION, type RelatedIds, type RelatedYear, relatedOfYear, relatedYears } from '../domain/related.ts';
import { sha256 } from '../infra/file-digest.ts';
import { currentEdition } from '../library/edition.ts';
import { cacheAt } from './renditions.ts';

export async function relatedReleases({ releases }: Library): Promise<RelatedIds> {
  const { settings, newsroom } = currentEdition();
  const stems = new Map(newsroom.press.map(({ id, facts }) => [id, facts.stems ?? []]));
  const cache = cacheAt(settings.cacheFolder);
  const related: Record<string, readonly string[]> = {};
  for (const year of relatedYears(releases)) {
    const bytes = await cache.remember(keyOf(year), () => Promise.resolve(new TextEncoder().encode(JSON.stringify(relatedOfYear(year, (id) => stems.get(id) ?? [])))));
    Object.assign(related, JSON.parse(new TextDecoder().decode(bytes)));
  }
  return related;
}

function keyOf({ releases, last, beforeLast }: RelatedYear): string {
  return sha256(JSON.stringify(['related', RELATED_VERSION, [releases, last, beforeLast].map((list) => list.map(({ id, digest, date }) => [id, digest, date]))]));
}
