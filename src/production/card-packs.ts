/** The ZIP archives that the SNS managers download: one of each entry, one of each day. */
import { type CardEntry, cardSources } from '../domain/card-address.ts';
import { type CardPack, composePack, packFolders } from '../domain/card-pack.ts';
import { hasDayPack, hasFullSet } from '../domain/card-plan.ts';
import { type Day, seoulDay } from '../domain/instant.ts';
import type { Library } from '../domain/library.ts';
import type { SourceName } from '../domain/newsroom.ts';
import { sha256 } from '../infra/file-digest.ts';
import { type ZipFile, zipOf } from '../infra/zip.ts';
import { cardBytes, cardEntriesAt, cardKey, cardView, contextAt } from './cards.ts';

/** Entries that have a pack of their own. */
export function packedEntries(library: Library): CardEntry[] {
  const context = contextAt(library);
  return cardEntriesAt(library).filter((card) => hasFullSet(card, context));
}

/** The days that have a pack, each with its entries. */
export function packedDays(library: Library): ReadonlyMap<Day, CardEntry[]> {
  const known = calendars.get(library) ?? daysOf(library);
  calendars.set(library, known);
  return known;
}

const calendars = new WeakMap<Library, ReadonlyMap<Day, CardEntry[]>>();

function daysOf(library: Library): ReadonlyMap<Day, CardEntry[]> {
  const context = contextAt(library);
  const days = new Map<Day, CardEntry[]>();
  for (const card of packedEntries(library)) {
    const day = seoulDay(card.entry.date);
    if (hasDayPack(day, context)) days.set(day, [...(days.get(day) ?? []), card]);
  }
  return days;
}

export function packSources(card: CardEntry, library: Library): SourceName[] {
  const { pictures } = packOf(card, library);
  return [...cardSources(card), ...(card.collection === 'social' && card.source?.kind === 'photo' ? [`photo:${card.source.entry.id}` as const] : []), ...pictures.flatMap(({ card: { photo } }) => (photo ? [`photo:${photo.id}` as const] : []))];
}

/** Changes with every picture, text and name in the pack. */
export function packDigest(card: CardEntry, library: Library): string {
  const { pictures, texts } = packOf(card, library);
  return sha256(JSON.stringify([pictures.map(({ name, card: planned }) => [name, cardKey(cardView(card, planned, library))]), texts]));
}

export async function entryPack(card: CardEntry, library: Library): Promise<Uint8Array> {
  return zipOf(await packFiles(card, library, ''));
}

/** A folder for each entry. */
export async function dayPack(cards: readonly CardEntry[], library: Library): Promise<Uint8Array> {
  const files: ZipFile[] = [];
  for (const [card, folder] of packFolders(cards)) files.push(...(await packFiles(card, library, `${folder}/`)));
  return zipOf(files);
}

async function packFiles(card: CardEntry, library: Library, folder: string): Promise<ZipFile[]> {
  const { pictures, texts } = packOf(card, library);
  const drawn = await Promise.all(pictures.map(async ({ name, card: planned }) => ({ path: `${folder}${name}`, bytes: await cardBytes(cardView(card, planned, library), library), store: true })));
  const encoder = new TextEncoder();
  return [...drawn, ...texts.map(({ name, text }) => ({ path: `${folder}${name}`, bytes: encoder.encode(text) }))];
}

const packs = new WeakMap<CardEntry, CardPack>();

function packOf(card: CardEntry, library: Library): CardPack {
  const known = packs.get(card);
  if (known) return known;
  const pack = composePack(card, contextAt(library));
  packs.set(card, pack);
  return pack;
}
