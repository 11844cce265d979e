/**
 * What has to be taken down, and where: what was posted, printed or handed to the
 * press and shows what may not be shown any more. The site takes down its own; the
 * rest is for people to do. There is one notion of it: the desk's list, the sheet
 * after a build and what a withdrawal says at its end are all composed here.
 */
import { type ConsentRefusal, couldBeShown, type Ledger, refusingPeople } from '../consent.ts';
import type { ConsentChannel } from '../../collections/publishing.ts';
import { type Instant, koreanDay, koreanInstant, seoulDay, startOfDay } from '../instant.ts';
import type { Newsroom, PhotoEntry, SourceName } from '../newsroom.ts';
import { byCodeUnit } from '../order.ts';
import type { Publishable } from '../publish-gate.ts';
import { composeHandedOut, type Exposure, type HandedOut, type HandedOutKind, type SentBundle } from './handed-out.ts';

/** A person as the sheet names them: a model by id and alias, anyone else by their place in the photo, counted from 1. */
export type EndedPerson = { refusal: ConsentRefusal } & ({ model: string; alias: string } | { number: number });

export type Cause =
  | { kind: 'entry'; source: SourceName; reason: string }
  | { kind: 'photo'; photo: string; reason: string }
  | { kind: 'consent'; photo: string; people: EndedPerson[] }
  /** The photo's file is gone from the content. */
  | { kind: 'missing'; photo: string; models: string[] };

export interface Ended {
  since: Instant;
  cause: Cause;
}

export interface TakeDown {
  kind: HandedOutKind;
  source?: SourceName | undefined;
  title: string;
  place: string;
  url: string;
  /** When it went out. */
  at: Instant;
  /** From when on it should not be seen. */
  since: Instant;
  causes: Cause[];
}

/** What is remembered from earlier builds; a machine that never built knows none of it. */
export interface Remembered {
  exposures: readonly Exposure[];
  sent: readonly SentBundle[];
}

export const NOTHING_REMEMBERED: Remembered = { exposures: [], sent: [] };

/** The latest end first. */
export function composeTakeDowns(newsroom: Newsroom, now: Instant, { exposures, sent }: Remembered = NOTHING_REMEMBERED): TakeDown[] {
  const ends = endsAt(newsroom, now, exposures);
  const isConcerned: Parameters<typeof composeHandedOut>[4] = (entries, photos, channel) => entries.some((entry) => ends.ofEntry(entry) !== undefined) || photos.some((photo) => ends.ofPhoto(photo, channel) !== undefined);
  return composeHandedOut(newsroom, now, exposures, sent, isConcerned)
    .flatMap((item) => (item.isDown ? [] : takeDownOf(item, ends)))
    .sort((a, b) => b.since - a.since || b.at - a.at || byCodeUnit(a.url, b.url) || byCodeUnit(a.source ?? '', b.source ?? ''));
}

function takeDownOf(item: HandedOut, ends: Ends): TakeDown[] {
  // What was withdrawn before an issue came out was not in it; a post stands, whenever its entry was withdrawn.
  const withdrawn = item.entries.flatMap((entry) => ends.ofEntry(entry) ?? []).filter(({ since }) => item.kind === 'post' || since > item.at);
  const photos = [...new Set([...item.photos, ...item.known])].flatMap((photo) => ends.ofHandedOut(photo, item) ?? []);
  const ended = [...withdrawn, ...photos];
  if (ended.length === 0) return [];
  const { kind, source, title, place, url, at } = item;
  return [{ kind, source, title, place, url, at, since: Math.min(...ended.map(({ since }) => since)), causes: ended.map(({ cause }) => cause) }];
}

export interface Ends {
  ofEntry(source: SourceName): Ended | undefined;
  /** Why a photo may not be shown on a channel now, where it was withdrawn or people in it refuse. */
  ofPhoto(photo: string, channel: ConsentChannel): Ended | undefined;
  ofHandedOut(photo: string, item: HandedOut): Ended | undefined;
}

export function endsAt(newsroom: Newsroom, now: Instant, exposures: readonly Exposure[] = []): Ends {
  const ledger: Ledger = new Map(newsroom.models.map(({ id, data }) => [id, data]));
  const photos = new Map(newsroom.photos.map((photo) => [photo.id, photo]));
  const withdrawals = withdrawnEntries(newsroom, now);
  const lastSeen = (photo: string) => startOfDay(exposures.filter((exposure) => exposure.photo === photo).map(({ last }) => last).sort(byCodeUnit).at(-1) ?? '1970-01-01');
  const known = new Map<string, Ended | undefined>();
  const ofPhoto = (id: string, channel: ConsentChannel): Ended | undefined => {
    const key = `${channel} ${id}`;
    if (!known.has(key)) known.set(key, decided(id, channel));
    return known.get(key);
  };
  const decided = (id: string, channel: ConsentChannel): Ended | undefined => {
    const photo = photos.get(id);
    if (photo) return endOfPhoto(photo, channel, now, ledger, () => lastSeen(id));
    const models = [...new Set(exposures.filter((exposure) => exposure.photo === id).flatMap((exposure) => exposure.models))];
    return exposures.some((exposure) => exposure.photo === id) ? { since: lastSeen(id), cause: { kind: 'missing', photo: id, models } } : undefined;
  };
  return {
    ofEntry: (source) => withdrawals.get(source),
    ofPhoto,
    ofHandedOut(id, item) {
      const ended = ofPhoto(id, item.channel);
      const photo = photos.get(id);
      const wasThere = photo && (photo.data.withdrawn?.at ?? Number.POSITIVE_INFINITY) > item.at && couldBeShown(photo.data.people, item.channel, item.at, ledger);
      return wasThere || item.known.includes(id) ? ended : undefined;
    },
  };
}

function endOfPhoto({ id, data }: PhotoEntry, channel: ConsentChannel, now: Instant, ledger: Ledger, lastSeen: () => Instant): Ended | undefined {
  if (data.withdrawn && data.withdrawn.at <= now) return { since: data.withdrawn.at, cause: { kind: 'photo', photo: id, reason: data.withdrawn.reason } };
  const refusing = refusingPeople(data.people, channel, now, ledger);
  if (refusing.length === 0) return undefined;
  const people = refusing.map(({ person, model, refusal }): EndedPerson => (model === undefined ? { number: person + 1, refusal } : { model, alias: ledger.get(model)?.alias ?? model, refusal }));
  return { since: Math.min(...refusing.map(({ since }) => since ?? lastSeen())), cause: { kind: 'consent', photo: id, people } };
}

function withdrawnEntries({ press, newsletters, articles, videos, social }: Newsroom, now: Instant): Map<SourceName, Ended> {
  const of = (source: SourceName, { withdrawn }: Publishable): [SourceName, Ended][] => (withdrawn && withdrawn.at <= now ? [[source, { since: withdrawn.at, cause: { kind: 'entry', source, reason: withdrawn.reason } }]] : []);
  return new Map([
    ...press.flatMap(({ id, data }) => of(`press:${id}`, data)),
    ...newsletters.flatMap(({ id, data }) => of(`newsletter:${id}`, data)),
    ...articles.flatMap(({ id, data }) => of(`article:${id}`, data)),
    ...videos.flatMap(({ id, data }) => of(`video:${id}`, data)),
    ...social.flatMap(({ id, data }) => of(`social:${id}`, data)),
  ]);
}

/** What the office says of a refusal. */
export const REFUSAL_WORDS = {
  'unknown-model': '대장에 없음',
  'no-consent': '동의 없음',
  ended: '동의 기간이 끝남',
  'not-begun': '동의 기간이 시작되지 않음',
  withdrawn: '동의를 거둠',
  'left-service': '퇴직으로 동의가 끝남',
  guardian: '보호자 동의 없음',
  'third-party': '언론 제공 동의 없음',
  channel: '이 채널의 동의 없음',
} as const satisfies Record<ConsentRefusal, string>;

export function personWords(person: EndedPerson): string {
  const name = 'model' in person ? (person.alias === person.model ? person.model : `${person.alias}(${person.model})`) : `대장에 없는 사람 ${person.number}번째`;
  return `${name} ${REFUSAL_WORDS[person.refusal]}`;
}

export function causeWords(cause: Cause): string {
  switch (cause.kind) {
    case 'entry':
      return `철회: ${cause.reason}`;
    case 'photo':
      return `사진 ${cause.photo} 철회: ${cause.reason}`;
    case 'consent':
      return `사진 ${cause.photo}: ${cause.people.map(personWords).join(', ')}`;
    case 'missing':
      return `사진 ${cause.photo}: 사진 대장에서 지워짐${cause.models.length > 0 ? ` (${cause.models.join(', ')})` : ''}`;
  }
}

const WENT_OUT = { post: '에 올림', issue: '에 펴냄', kit: '에 공개', bundle: '에 공개', sent: '에 보냄' } as const satisfies Record<HandedOutKind, string>;

/** `2026. 11. 20.(금) 오전 10시에 올림` */
export function wentOut({ kind, at }: Pick<TakeDown, 'kind' | 'at'>): string {
  return `${inDays(at)}${WENT_OUT[kind]}`;
}

export function endedWords({ since, causes }: Pick<TakeDown, 'since' | 'causes'>): string {
  return `${inDays(since)}부터 쓰지 않음: ${causes.map(causeWords).join(' · ')}`;
}

/** Of a whole day its midnight says nothing. */
function inDays(at: Instant): string {
  const day = seoulDay(at);
  return startOfDay(day) === at ? koreanDay(day) : koreanInstant(at);
}

/** One line for each thing to do. */
export function takeDownLine(row: TakeDown): string {
  return `${row.place}: ${row.title} – ${row.url} (${wentOut(row)}, ${endedWords(row)})`;
}

/** Whether a row is there because of this model. */
export function isAbout({ causes }: TakeDown, model: string): boolean {
  return causes.some((cause) => (cause.kind === 'consent' ? cause.people.some((person) => 'model' in person && person.model === model) : cause.kind === 'missing' && cause.models.includes(model)));
}

/** What a row is there for, each person of each photo by itself. */
export function causeKeys({ causes }: TakeDown): string[] {
  const keys = causes.flatMap((cause): string[] => {
    if (cause.kind === 'entry') return [cause.source];
    if (cause.kind !== 'consent') return [`photo:${cause.photo}`];
    return cause.people.map((person) => `photo:${cause.photo} ${'model' in person ? person.model : person.number}`);
  });
  return [...new Set(keys)].sort(byCodeUnit);
}
