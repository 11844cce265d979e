/** Every text that goes out with an entry, or will: what is looked through for personal numbers. */
import type { AllowedKind } from '../../collections/publishing.ts';
import type { Subject } from '../audit/finding.ts';
import type { Instant } from '../instant.ts';
import type { AttachedFile, Entry, Kind, Newsroom } from '../newsroom.ts';

export interface PublishedText {
  /** Of its field; empty for the body. */
  path: PropertyKey[];
  text: string;
  place: 'field' | 'body' | 'captions';
}

export interface PublishedEntry {
  subject: Subject;
  /** Names everything that its texts depend on. */
  key: string;
  allowed: ReadonlySet<AllowedKind>;
  attachments: readonly AttachedFile[];
  /** Made when it is asked for: of most entries it is known already what is in them. */
  texts(): PublishedText[];
}

interface Data {
  status: string;
  allow: readonly { kind: AllowedKind }[];
  withdrawn?: { at: Instant; reason: string; keepTitle: boolean } | undefined;
  title?: string | undefined;
}

/** Everything but the ledger, which is never published. What is withdrawn shows its reason alone. */
export function publishedEntries(newsroom: Newsroom, now: Instant): PublishedEntry[] {
  const of = <D extends Data>(kind: Kind, entries: readonly (Entry<D> & { body?: string; captionsText?: string | undefined; attachments?: readonly AttachedFile[] })[]) =>
    entries.map((entry): PublishedEntry => {
      const { id, file, digest, data } = entry;
      const isWithdrawn = data.withdrawn !== undefined && data.withdrawn.at <= now;
      return {
        subject: { file, source: `${kind}:${id}`, isDraft: data.status === 'draft' },
        key: `${kind}:${id}\u0000${digest}${isWithdrawn ? ' withdrawn' : ''}`,
        allowed: new Set(data.allow.map((allowance) => allowance.kind)),
        attachments: isWithdrawn ? [] : (entry.attachments ?? []),
        texts: () => (isWithdrawn ? noticeTexts(data) : [{ path: [], text: id, place: 'field' }, ...entryTexts(entry)]),
      };
    });
  const { press, newsletters, articles, videos, photos, social, schedule, broadcasts, captions, coverage } = newsroom;
  return [...of('press', press), ...of('newsletter', newsletters), ...of('article', articles), ...of('video', videos), ...of('photo', photos), ...of('social', social), ...of('schedule', schedule), ...of('broadcast', broadcasts), ...of('caption', captions), ...of('coverage', coverage)];
}

function noticeTexts({ withdrawn, title }: Data): PublishedText[] {
  const reason: PublishedText[] = withdrawn ? [{ path: ['withdrawn', 'reason'], text: withdrawn.reason, place: 'field' }] : [];
  return withdrawn?.keepTitle && title !== undefined ? [...reason, { path: ['title'], text: title, place: 'field' }] : reason;
}

function entryTexts({ data, body, captionsText }: { data: object; body?: string; captionsText?: string | undefined }): PublishedText[] {
  return [
    ...fieldTexts(data, []),
    ...(body ? [{ path: [], text: body, place: 'body' as const }] : []),
    ...(captionsText === undefined ? [] : [{ path: ['captions'], text: captionsText, place: 'captions' as const }]),
  ];
}

/** Who is in a photo, where something was posted and why something is allowed stay in the house. */
const IN_THE_HOUSE = new Set(['people', 'posted', 'allow']);

function fieldTexts(value: unknown, path: PropertyKey[]): PublishedText[] {
  if (typeof value === 'string') return [{ path, text: value, place: 'field' }];
  if (Array.isArray(value)) return value.flatMap((item, index) => fieldTexts(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => (IN_THE_HOUSE.has(name) ? [] : fieldTexts(item, [...path, name])));
}
