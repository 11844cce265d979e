/** `<out>.manifest.json`: every published file with its digest, the entries that it comes from and the consents that it stands on. */
import { readFile } from 'node:fs/promises';
import type { ConsentChannel } from '../collections/publishing.ts';
import type { Held } from '../domain/compose-library.ts';
import { type Ledger, type ReliedConsent, reliedConsents } from '../domain/consent.ts';
import { channelsOfFile, picturesLinked, type ShownPicture } from '../domain/consent-channel.ts';
import { isoSeoul } from '../domain/instant.ts';
import type { Newsroom, PhotoEntry, SourceName } from '../domain/newsroom.ts';
import { byCodeUnit } from '../domain/order.ts';
import type { Edition } from '../library/edition.ts';
import type { SiteFile, SiteVisitor } from './site-files.ts';

/** A consent that a file relies on for a photo. It names a place in the ledger or in the photo's file, never a person. */
export type ManifestConsent = { photo: string; channel: ConsentChannel } & ReliedConsent;

export interface ManifestFile {
  path: string;
  bytes: number;
  sha256: string;
  sources: SourceName[];
  /** Of every person in the pictures that the file shows; absent where it shows nobody. */
  consents?: ManifestConsent[];
}

export interface Manifest {
  now: string;
  nextChange: { at: string; reasons: string[] } | null;
  files: ManifestFile[];
  held: { source: SourceName; reason: Held['reason']; until: string | null }[];
}

/** The pictures that each page links to, by path: which channel a page shows a photo on is said by the address alone. */
export type LinkedPictures = ReadonlyMap<string, readonly ShownPicture[]>;

const TEXTS = /\.(?:html|xml|json)$/;

/** Gathers the linked pictures while the site is read. */
export function linkedPictures(): { visit: SiteVisitor; found: LinkedPictures } {
  const found = new Map<string, ShownPicture[]>();
  return {
    found,
    visit({ path }, content) {
      if (!TEXTS.test(path) || !content.includes('/pictures/')) return;
      const pictures = picturesLinked(content.toString('utf8'));
      if (pictures.length > 0) found.set(path, pictures);
    },
  };
}

export function composeManifest(edition: Edition, files: readonly SiteFile[], linked: LinkedPictures = new Map()): Manifest {
  const people = peopledPhotos(edition.newsroom);
  const ledger: Ledger = new Map(edition.newsroom.models.map(({ id, data }) => [id, data]));
  return {
    now: isoSeoul(edition.settings.now),
    nextChange: edition.nextChange && { at: isoSeoul(edition.nextChange.at), reasons: edition.nextChange.reasons },
    files: files.map(({ path, bytes, sha256 }) => {
      const declared = edition.published.get(path) ?? [];
      const consents = consentsOf(path, declared, linked.get(path) ?? [], { people, ledger, now: edition.settings.now });
      return { path, bytes, sha256, sources: withModels(declared, people), ...(consents.length > 0 ? { consents } : {}) };
    }),
    held: edition.held.map(({ source, reason, until }) => ({ source, reason, until: until === null ? null : isoSeoul(until) })),
  };
}

/** That of the build that stands; undefined where there is none, or none that can be read: the next build then counts as the first. */
export async function standingManifest(file: string): Promise<Pick<Manifest, 'now' | 'files'> | undefined> {
  try {
    const { now, files } = JSON.parse(await readFile(file, 'utf8')) as Partial<Manifest>;
    return typeof now === 'string' && Array.isArray(files) ? { now, files } : undefined;
  } catch {
    return undefined;
  }
}

type PeopledPhotos = ReadonlyMap<string, PhotoEntry>;

function peopledPhotos({ photos }: Newsroom): PeopledPhotos {
  return new Map(photos.filter(({ data }) => typeof data.people !== 'string').map((photo) => [photo.id, photo]));
}

/** A file that shows a model comes from the model's entry too: its end ends the file. */
function withModels(sources: readonly SourceName[], people: PeopledPhotos): SourceName[] {
  const modelsOf = (source: SourceName): SourceName[] => {
    const shown = source.startsWith('photo:') ? people.get(source.slice('photo:'.length))?.data.people : undefined;
    return typeof shown === 'object' ? shown.flatMap((person): SourceName[] => (typeof person === 'string' ? [`model:${person}`] : [])) : [];
  };
  return [...new Set(sources.flatMap((source) => [source, ...modelsOf(source)]))].sort(byCodeUnit);
}

interface Relying {
  people: PeopledPhotos;
  ledger: Ledger;
  now: number;
}

/** A page is known by what it links to; everything else, a card or a book, shows its photos on the channel of its address. */
function consentsOf(path: string, sources: readonly SourceName[], linked: readonly ShownPicture[], { people, ledger, now }: Relying): ManifestConsent[] {
  const declared = sources.filter((source) => source.startsWith('photo:')).map((source) => source.slice('photo:'.length));
  const inFile = declared.filter((id) => !linked.some(({ photo }) => photo === id)).flatMap((photo) => channelsOfFile(path, sources).map((channel) => ({ photo, channel })));
  return [...linked, ...inFile]
    .sort((a, b) => byCodeUnit(a.photo, b.photo) || byCodeUnit(a.channel, b.channel))
    .flatMap(({ photo, channel }) => {
      const entry = people.get(photo);
      return entry ? reliedConsents(entry.data.people, channel, now, ledger).map((consent): ManifestConsent => ({ photo, channel, ...consent })) : [];
    });
}

export function manifestText(manifest: Manifest): string {
  const row = (value: unknown) => `    ${JSON.stringify(value)}`;
  const list = (values: unknown[]) => (values.length ? `[\n${values.map(row).join(',\n')}\n  ]` : '[]');
  return `{\n  "now": ${JSON.stringify(manifest.now)},\n  "nextChange": ${JSON.stringify(manifest.nextChange)},\n  "files": ${list(manifest.files)},\n  "held": ${list(manifest.held)}\n}\n`;
}
