/** Everything that is open, as text: words that stand here too give nothing away. */
import { cardEntries } from '../domain/card-address.ts';
import { captionFacts } from '../domain/card-caption.ts';
import { cardContext, hasFullSet } from '../domain/card-plan.ts';
import type { Edition } from '../library/edition.ts';
import { sentencesOf } from './held-needles.ts';

export function* openTexts({ library, bodies, settings }: Edition): Generator<string> {
  const { site, departments, topics, series, releases, articles, issues, videos, photos, social, schedule, broadcasts, captions, coverage, tombstones } = library;
  yield plain([site, departments, topics, series]);
  for (const value of [...issues, ...videos, ...photos, ...social, ...schedule, ...broadcasts, ...captions, ...coverage, ...tombstones]) yield plain(value);
  // Days and telephone numbers in the words in which captions give them: what is yet to open may well name the same team.
  const context = cardContext(library, settings.now);
  for (const card of cardEntries(library)) if (hasFullSet(card, context)) yield captionFacts(card, context).full.join('\n');
  for (const release of releases) yield* [plain(release), ...asWrittenAndRead(bodies.get(`press:${release.id}`))];
  for (const article of articles) yield* [plain(article), ...asWrittenAndRead(bodies.get(`article:${article.id}`))];
}

/** A held sentence is sought as it is read, without its markup; so must the open ones be. */
function asWrittenAndRead(body = ''): string[] {
  return [body, sentencesOf(body).join('\n')];
}

/** Every string of a value, one after another, as it was written (not as JSON escapes it). */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' ? Object.values(value).map(plain).join(' ') : '';
}
