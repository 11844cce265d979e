/** The start of every command: mend what a kill left, read the content through the cache, gate it. */
import { join } from 'node:path';
import { contentCache } from '../infra/content-cache.ts';
import { stagedOutput } from '../infra/staged-output.ts';
import { type PrepareOptions, type Preparation, prepareEdition } from '../library/edition.ts';
import { sourceDigest } from './render-cache.ts';
import type { Settings } from '../library/settings.ts';
import { auditCards } from './audit-cards.ts';

/** What a change of these folders may change in what is read. */
const READING_SOURCES = ['src/collections', 'src/domain', 'src/library', 'src/renderers/card'];

export async function openEdition(settings: Settings, options: Omit<PrepareOptions, 'settings' | 'cache'> = {}): Promise<Preparation> {
  await stagedOutput(settings.out).recover();
  const cache = contentCache(join(settings.cacheFolder, 'content.json'), await sourceDigest(settings.root, READING_SOURCES));
  const audit: PrepareOptions['audit'] = options.outputs === 'pages' ? undefined : (newsroom, everything) => auditCards(newsroom, everything, cache);
  const preparation = await prepareEdition({ settings, cache, audit, ...options });
  cache.save();
  return preparation;
}
