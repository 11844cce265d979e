/** The next instant at which the output would differ, so that a build can be started then. */
import { allowedChannels, consentEdges, type Ledger } from './consent.ts';
import type { Instant } from './instant.ts';
import type { Newsroom, SourceName } from './newsroom.ts';
import { byCodeUnit } from './order.ts';
import { photoUses } from './photo-opening.ts';
import { changesAfter, gate, type Publishable } from './publish-gate.ts';

export interface NextChange {
  at: Instant;
  /** `press:2026/… opens`, `photo:2026/… consent`, each once, sorted. */
  reasons: string[];
}

export function nextChange(newsroom: Newsroom, now: Instant): NextChange | null {
  const changes = [...entryChanges(newsroom, now), ...consentChanges(newsroom, now)];
  const at = changes.reduce((earliest, change) => Math.min(earliest, change.at), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(at)) return null;
  const reasons = changes.filter((change) => change.at === at).map(({ source, reason }) => `${source} ${reason}`);
  return { at, reasons: [...new Set(reasons)].sort(byCodeUnit) };
}

interface Change {
  at: Instant;
  source: SourceName;
  reason: string;
}

function entryChanges(newsroom: Newsroom, now: Instant): Change[] {
  const of = (source: SourceName, data: Publishable): Change[] => changesAfter(data, now).map((change) => ({ ...change, source }));
  return [
    ...newsroom.press.flatMap(({ id, data }) => of(`press:${id}`, data)),
    ...newsroom.newsletters.flatMap(({ id, data }) => of(`newsletter:${id}`, data)),
    ...newsroom.articles.flatMap(({ id, data }) => of(`article:${id}`, data)),
    ...newsroom.videos.flatMap(({ id, data }) => of(`video:${id}`, data)),
    ...newsroom.photos.flatMap(({ id, data }) => of(`photo:${id}`, data)),
    ...newsroom.social.flatMap(({ id, data }) => of(`social:${id}`, data)),
  ];
}

/** Only photos that something open could show, and only edges at which a channel really opens or closes. */
function consentChanges(newsroom: Newsroom, now: Instant): Change[] {
  const ledger: Ledger = new Map(newsroom.models.map(({ id, data }) => [id, data]));
  const used = photoUses(newsroom);
  return newsroom.photos.flatMap(({ id, data }): Change[] => {
    const state = gate(data, now).state;
    if (state !== 'open' || (!used.has(id) && data.publishAt === undefined)) return [];
    const today = allowedChannels(data.people, now, ledger).join();
    const edge = consentEdges(data.people, now, ledger).find((at) => allowedChannels(data.people, at, ledger).join() !== today);
    return edge === undefined ? [] : [{ at: edge, source: `photo:${id}`, reason: 'consent' }];
  });
}
