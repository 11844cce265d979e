/** The next instant at which the output would differ, so that a build can be started then. */
import type { Site } from '../collections/site.ts';
import { fullSetEnd } from './card-plan.ts';
import { allowedChannels, consentEdges, type Ledger } from './consent.ts';
import type { Instant } from './instant.ts';
import { kitEnd } from './kit.ts';
import type { Kind, Newsroom, PhotoEntry, SourceName } from './newsroom.ts';
import { type OpenSpans, openSpans } from './open-spans.ts';
import { byCodeUnit } from './order.ts';
import { newsEnd } from './news-sitemap.ts';
import { photoSpans, photoUses, wasSeen } from './photo-opening.ts';
import { isWithin, type OpenSpan, type Publishable } from './publish-gate.ts';
import { dateTurns } from './video-dates.ts';

export interface NextChange {
  at: Instant;
  /** `press:2026/… opens`, `photo:2026/… consent`, each once, sorted. */
  reasons: string[];
}

/** @param faulty entries that are held back whatever they say: time alone changes nothing about them */
export function nextChange(newsroom: Newsroom, now: Instant, faulty: ReadonlySet<SourceName> = new Set()): NextChange | null {
  const spans = openSpans(newsroom, faulty);
  const changes = [...entryChanges(newsroom, spans), ...photoChanges(newsroom, spans, now, faulty)].filter(({ at }) => at > now && Number.isFinite(at));
  const at = changes.reduce((earliest, change) => Math.min(earliest, change.at), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(at)) return null;
  const reasons = changes.filter((change) => change.at === at).map(({ source, reason }) => `${source} ${reason}`);
  return { at, reasons: [...new Set(reasons)].sort(byCodeUnit) };
}

interface Change {
  at: Instant;
  source: SourceName;
  /** `dates`: a contest begins or ends. */
  reason: 'opens' | 'withdrawn' | 'closes' | 'corrected' | 'consent' | 'dates' | keyof typeof AGEING;
}

/**
 * What an open entry loses by its age alone, and when. `cards`: its full set shrinks to the link preview, a post
 * leaves its day's pack. `kit`: a release loses its press kit, its day the ZIP. `news-sitemap`: it is news no more.
 */
const AGEING = { cards: fullSetEnd, kit: kitEnd, 'news-sitemap': newsEnd } satisfies Record<string, (opened: Instant, site: Site) => Instant>;

function entryChanges(newsroom: Newsroom, spans: OpenSpans): Change[] {
  const of = (source: SourceName, data: Publishable, ...ageing: (keyof typeof AGEING)[]): Change[] => {
    const span = spans.get(source);
    if (!span) return [];
    const aged = ageing.map((reason): Change => ({ at: AGEING[reason](span.from, newsroom.site), source, reason }));
    return [...changesOf(source, data, span), ...aged.filter(({ at }) => isWithin(span, at))];
  };
  const turning = (source: SourceName, dates: Parameters<typeof dateTurns>[0]): Change[] => {
    const span = spans.get(source);
    return span ? dateTurns(dates).flatMap((at): Change[] => (isWithin(span, at) ? [{ at, source, reason: 'dates' }] : [])) : [];
  };
  return [
    ...newsroom.press.flatMap(({ id, data }) => of(`press:${id}`, data, 'cards', 'kit', 'news-sitemap')),
    ...newsroom.newsletters.flatMap(({ id, data }) => of(`newsletter:${id}`, data, 'cards')),
    ...newsroom.articles.flatMap(({ id, data }) => of(`article:${id}`, data)),
    ...newsroom.videos.flatMap(({ id, data }) => [...of(`video:${id}`, data, 'cards'), ...turning(`video:${id}`, data)]),
    ...newsroom.social.flatMap(({ id, data }) => of(`social:${id}`, data, 'cards')),
    ...newsroom.schedule.flatMap(({ id, data }) => of(`schedule:${id}`, data)),
    ...newsroom.broadcasts.flatMap(({ id, data }) => of(`broadcast:${id}`, data)),
    ...newsroom.captions.flatMap(({ id, data }) => of(`caption:${id}`, data)),
    ...newsroom.coverage.flatMap(({ id, data }) => of(`coverage:${id}`, data)),
  ];
}

const LEAVE_A_NOTICE = ['press', 'newsletter', 'article', 'video', 'photo'] satisfies Kind[];

/** Of an entry by itself. Where its span ends without its own withdrawal, what it was taken from was withdrawn. */
function changesOf(source: SourceName, data: Publishable, { from, to }: OpenSpan): Change[] {
  const end: Change = { at: to, source, reason: data.withdrawn?.at === to ? 'withdrawn' : 'closes' };
  // Withdrawn as it opened: all that can be seen of it is the notice that it was.
  if (from === to) return end.reason === 'withdrawn' && LEAVE_A_NOTICE.some((kind) => source.startsWith(`${kind}:`)) ? [end] : [];
  const corrections = (data.corrections ?? []).flatMap(({ at }): Change[] => (isWithin({ from, to }, at) ? [{ at, source, reason: 'corrected' }] : []));
  return [{ at: from, source, reason: 'opens' }, ...corrections, end];
}

function photoChanges(newsroom: Newsroom, spans: OpenSpans, now: Instant, faulty: ReadonlySet<SourceName>): Change[] {
  const ledger: Ledger = new Map(newsroom.models.map(({ id, data }) => [id, data]));
  const uses = photoUses(newsroom);
  return newsroom.photos.flatMap((photo) => (faulty.has(`photo:${photo.id}`) ? [] : changesOfPhoto(photo, (uses.get(photo.id) ?? []).map((name) => spans.get(name)), ledger, now)));
}

/** Opening and closing with the entries that show the photo are their changes; here are those of the photo alone. */
function changesOfPhoto({ id, data }: PhotoEntry, users: (OpenSpan | undefined)[], ledger: Ledger, now: Instant): Change[] {
  const seen = photoSpans(data, users);
  if (seen.length === 0) return [];
  const source: SourceName = `photo:${id}`;
  /** What of the photo is public at an instant: the channels on which it is shown. */
  const shown = (at: Instant) => (seen.some((span) => isWithin(span, at)) ? allowedChannels(data.people, at, ledger).join() : '');
  const own = [data.publishAt, data.embargoUntil].flatMap((at): Change[] => (at !== undefined && at > now && shown(at) !== shown(at - 1) ? [{ at, source, reason: 'opens' }] : []));
  const corrections = data.corrections.flatMap(({ at }): Change[] => (at > now && shown(at) !== '' ? [{ at, source, reason: 'corrected' }] : []));
  const edge = consentEdges(data.people, now, ledger).find((at) => shown(at) !== shown(at - 1));
  const consent: Change[] = edge === undefined ? [] : [{ at: edge, source, reason: 'consent' }];
  const leaves: Change[] = data.withdrawn && wasSeen(seen, data.withdrawn.at) ? [{ at: data.withdrawn.at, source, reason: 'withdrawn' }] : [];
  return [...own, ...corrections, ...consent, ...leaves];
}
