/** The start of every command: mend what a kill left, read the content through the cache, gate it. */
import { join } from 'node:path';
import { maskPersonalData } from '../domain/personal-data/mask-personal-data.ts';
import { NO_OWN_NUMBERS, ownNumbers } from '../domain/personal-data/own-numbers.ts';
import { type ContentCache, contentCache } from '../infra/content-cache.ts';
import { stagedOutput } from '../infra/staged-output.ts';
import { type PrepareOptions, type Preparation, prepareEdition } from '../library/edition.ts';
import { sourceDigest } from './render-cache.ts';
import type { Settings } from '../library/settings.ts';
import { auditCaptions } from './audit-captions.ts';
import { auditCards } from './audit-cards.ts';
import { auditPersonalData } from './audit-personal-data.ts';
import { auditPrintGlyphs } from './audit-print-glyphs.ts';

/** What a change of these folders may change in what is read. */
const READING_SOURCES = ['src/collections', 'src/domain', 'src/library', 'src/renderers/card', 'src/renderers/pdf', 'src/infra'];

export async function openEdition(settings: Settings, options: Omit<PrepareOptions, 'settings' | 'cache'> = {}): Promise<Preparation> {
  await stagedOutput(settings.out).recover();
  const cache = await readingCache(settings);
  const audit: PrepareOptions['audit'] = options.outputs === 'pages' ? undefined : (newsroom, everything) => [
    ...auditCards(newsroom, everything, cache, settings.now),
    ...auditCaptions(newsroom, cache),
    ...auditPrintGlyphs(newsroom, cache, settings.now),
    ...auditPersonalData(newsroom, { contentFolder: settings.contentFolder, cache, now: settings.now }),
  ];
  const preparation = await prepareEdition({ settings, cache, audit, ...options });
  cache.save();
  return withoutNumbers(preparation);
}

/** Only a run that asks for everything may save it: what was not asked for is dropped. */
export async function readingCache({ cacheFolder, root }: Pick<Settings, 'cacheFolder' | 'root'>): Promise<ContentCache> {
  return contentCache(join(cacheFolder, 'content.json'), await sourceDigest(root, READING_SOURCES));
}

/** A fault quotes what was written; a personal number is quoted nowhere. */
function withoutNumbers({ edition, faults }: Preparation): Preparation {
  const own = edition ? ownNumbers(edition.newsroom) : NO_OWN_NUMBERS;
  return { edition, faults: faults.map((fault) => ({ ...fault, message: maskPersonalData(fault.message, own), hint: maskPersonalData(fault.hint, own) })) };
}
