/** The press kits: which releases have one, what is in it, and its archive. */
import { hasKit } from '../domain/kit.ts';
import type { Library, Release } from '../domain/library.ts';
import { packInWords } from '../domain/press-pack.ts';
import { sha256 } from '../infra/file-digest.ts';
import { zipOf } from '../infra/zip.ts';
import { currentEdition } from '../library/edition.ts';
import { contextAt } from './cards.ts';
import { releasePackDigest, releasePackFiles, releasePackSources } from './release-documents.ts';
import { cacheAt } from './renditions.ts';

/** A kit as the page of its release offers it. */
export interface OfferedKit {
  bytes: number;
  /** `글(TXT·DOCX·PDF), 인쇄용 사진 2장과 설명, 이용 조건` */
  contents: string;
}

export function kitReleases(library: Library): Release[] {
  const context = contextAt(library);
  return library.releases.filter((release) => hasKit(release, context));
}

/** Changes with every byte of the kit; undefined where a release has none, or none is made. */
export function kitDigest(release: Release, library: Library): string | undefined {
  if (currentEdition().outputs === 'pages' || !hasKit(release, contextAt(library))) return undefined;
  return releasePackDigest(release, library);
}

export async function kitBytes(release: Release, library: Library): Promise<Uint8Array> {
  return zipOf(await releasePackFiles(release, library, ''));
}

/** The size is kept apart from the kit, which nothing but its own address needs. */
export async function offeredKit(release: Release, library: Library): Promise<OfferedKit | undefined> {
  const digest = kitDigest(release, library);
  if (digest === undefined) return undefined;
  const kept = await cacheAt(currentEdition().settings.cacheFolder).remember(sha256(`kit-size ${digest}`), async () => Buffer.from(String((await kitBytes(release, library)).length)));
  const photos = releasePackSources(release, library).filter((source) => source.startsWith('photo:')).length;
  return { bytes: Number(Buffer.from(kept).toString()), contents: packInWords(photos, release.attachments.length) };
}
