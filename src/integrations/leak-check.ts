/** Looks into every built file, archives and pictures included, for what is held back. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceName } from '../domain/newsroom.ts';
import { sha256 } from '../infra/file-digest.ts';
import { compileFinder, foldForSearch, textsWithin } from '../infra/opened-file.ts';
import type { Edition } from '../library/edition.ts';
import { heldNeedles, type Needle } from './held-needles.ts';
import { openTexts } from './open-texts.ts';
import type { SiteFile } from './site-files.ts';

export interface Leak {
  path: string;
  where: string;
  /** The entry that shows; never its text, for a log is read by many. */
  source: SourceName;
}

export interface LeakReport {
  leaks: Leak[];
  /** Files that could not be looked into, as an encrypted attachment. */
  unreadable: { path: string; where: string; reason: string }[];
}

/**
 * @param memory a file that keeps the digests of what was found clean, by the
 *   digest of all that was looked for: a page that did not change is not searched
 *   again for the same words
 */
export async function findLeaks(edition: Edition, folder: string, files: readonly SiteFile[], memory: string): Promise<LeakReport> {
  const needles = heldNeedles(edition);
  const report: LeakReport = { leaks: digestLeaks(edition, files), unreadable: [] };
  if (needles.length === 0) return report;
  const find = compileFinder(needles.map(({ text }) => text));
  const isOpenToo = openTexts(edition);
  /** Also a hit that gives nothing away today is looked at again tomorrow. */
  const isHit = (path: string, where: string, found: Parameters<typeof find>[0]): boolean => {
    const hits = find(found);
    for (const index of hits) {
      const needle = needles[index] as Needle;
      if (!isOpenToo(needle.text)) report.leaks.push({ path, where, source: needle.source });
    }
    return hits.length > 0;
  };
  const asked = sha256(JSON.stringify(needles));
  const clean = recall(memory, asked);
  const stillClean: string[] = [];
  for (const { path, sha256: digest } of files) {
    isHit(path, '', { text: foldForSearch(path) });
    let isClean = true;
    if (!clean.has(digest)) {
      for (const within of textsWithin(path, await readFile(join(folder, path)))) {
        if ('unreadable' in within) report.unreadable.push({ path, where: within.where, reason: within.reason });
        if ('unreadable' in within || isHit(path, within.where, within)) isClean = false;
      }
    }
    if (isClean) stillClean.push(digest);
  }
  if (report.leaks.length === 0) writeFileSync(memory, JSON.stringify({ asked, clean: stillClean }));
  return report;
}

function recall(memory: string, asked: string): Set<string> {
  try {
    const saved = existsSync(memory) ? (JSON.parse(readFileSync(memory, 'utf8')) as { asked: string; clean: string[] }) : undefined;
    return new Set(saved?.asked === asked ? saved.clean : []);
  } catch {
    // A damaged memory remembers nothing.
    return new Set();
  }
}

/** A file that is byte for byte an attachment or a picture held back. */
function digestLeaks({ newsroom, states, library }: Edition, files: readonly SiteFile[]): Leak[] {
  const open = new Set(library.releases.flatMap(({ attachments }) => attachments.map(({ digest }) => digest)));
  const held = new Map<string, SourceName>();
  for (const { id, attachments } of newsroom.press) {
    if (states.get(`press:${id}`)?.state === 'open') continue;
    for (const { digest } of attachments) if (!open.has(digest)) held.set(digest, `press:${id}`);
  }
  const shown = new Set(library.photos.map(({ picture }) => picture.digest));
  for (const { id, picture } of newsroom.photos) if (!shown.has(picture.digest)) held.set(picture.digest, `photo:${id}`);
  return files.flatMap(({ path, sha256: digest }) => {
    const source = held.get(digest);
    return source ? [{ path, where: '', source }] : [];
  });
}
