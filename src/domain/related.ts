/**
 * Releases that belong with a release: those before it that tell of the same
 * matter. Its terms are weighed by how rare they were among the releases before
 * it (https://en.wikipedia.org/wiki/Tf%E2%80%93idf), so that no later release
 * can change what it shows.
 */
import { byYear } from './facet-groups.ts';
import { recurringStems, stemsOf, termsOf, type WeightedStem } from './korean-terms.ts';
import type { Release } from './library.ts';
import { RelatedIndex } from './related-index.ts';

const WEIGHTS = { title: 3, subtitle: 1.5, summary: 1, body: 0.5 } as const;
const BODY_STEMS = 24;

/** A body's stems that come back, with how often. */
export type BodyStems = readonly (readonly [stem: string, count: number])[];

/** To be raised with every change of what is chosen: lists that are kept are then made anew. */
export const RELATED_VERSION = 1;

/** What the reader keeps of a body; addresses in it tell nothing. */
export function bodyStems(markdown: string): [stem: string, count: number][] {
  return recurringStems(markdown.replace(/\]\([^)]*\)|<?https?:\/\/\S+/g, ' '), BODY_STEMS);
}

/**
 * What a year's lists are made from: the year itself, the one before it, in
 * which relatives are found too, and the one before that, by which the rarity of
 * its terms is told. Nothing else can change them: a closed year's lists stand.
 */
export interface RelatedYear {
  /** Newest first, as all lists of releases. */
  releases: readonly Release[];
  last: readonly Release[];
  beforeLast: readonly Release[];
}

/** Ids by id, the closest first. */
export type RelatedIds = Readonly<Record<string, readonly string[]>>;

/** The newest year first. @param releases newest first */
export function relatedYears(releases: readonly Release[]): RelatedYear[] {
  const years = byYear(releases).map(([, ofYear]) => ofYear);
  return years.map((ofYear, at) => ({ releases: ofYear, last: years[at + 1] ?? [], beforeLast: years[at + 2] ?? [] }));
}

/** Of the releases of the year itself. */
export function relatedOfYear({ releases, last, beforeLast }: RelatedYear, stemsOfBody: (id: string) => BodyStems): RelatedIds {
  const terms = (release: Release) => termsOf(weighted(release, stemsOfBody(release.id)));
  const index = new RelatedIndex();
  for (const release of beforeLast) index.count(release, terms(release));
  index.beginYear();
  for (const release of last.toReversed()) index.add(release, terms(release));
  index.beginYear();
  return Object.fromEntries(releases.toReversed().map((release) => [release.id, index.closest(index.add(release, terms(release))).map(({ id }) => id)]));
}

/** Of all years. @param releases newest first */
export function composeRelated(releases: readonly Release[], stemsOfBody: (id: string) => BodyStems): RelatedIds {
  return Object.assign({}, ...relatedYears(releases).map((year) => relatedOfYear(year, stemsOfBody))) as RelatedIds;
}

function* weighted({ title, subtitle, summary }: Release, body: BodyStems): Generator<WeightedStem> {
  for (const stem of stemsOf(title)) yield { stem, weight: WEIGHTS.title };
  for (const line of subtitle) for (const stem of stemsOf(line)) yield { stem, weight: WEIGHTS.subtitle };
  for (const stem of stemsOf(summary)) yield { stem, weight: WEIGHTS.summary };
  for (const [stem, count] of body) yield { stem, weight: count * WEIGHTS.body };
}
