/** Looks into every built file, archives and pictures included, for what is held back. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { SourceName } from '../domain/newsroom.ts';
import { ATTACHMENT_FOLDER } from '../domain/press-pack.ts';
import { sha256 } from '../infra/file-digest.ts';
import { compileFinder, foldForSearch, textsWithin } from '../infra/opened-file.ts';
import type { Edition } from '../library/edition.ts';
import { heldNeedles, type Needle } from './held-needles.ts';
import { openTexts } from './open-texts.ts';
import type { SiteVisitor } from './site-files.ts';

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

export interface LeakFinder {
  visit: SiteVisitor;
  /** Call when every file has been visited. */
  report(): LeakReport;
}

/**
 * @param memory a file that keeps the digests of what was found clean, by the
 *   digest of all that was looked for: a page that did not change is not searched
 *   again for the same words
 */
export function leakFinder(edition: Edition, memory: string): LeakFinder {
  const needles = withoutOpenWords(heldNeedles(edition), edition);
  const heldFiles = heldDigests(edition);
  const found: LeakReport = { leaks: [], unreadable: [] };
  const find = compileFinder(needles.map(({ text }) => text));
  const asked = sha256(JSON.stringify(needles));
  const clean = recall(memory, asked);
  const stillClean: string[] = [];
  const hits = (path: string, where: string, text: Parameters<typeof find>[0]) => {
    for (const index of find(text)) found.leaks.push({ path, where, source: (needles[index] as Needle).source });
  };
  return {
    visit({ path, sha256: digest }, content) {
      const held = heldFiles.get(digest);
      if (held) found.leaks.push({ path, where: '', source: held });
      if (needles.length === 0) return;
      const before = found.leaks.length + found.unreadable.length;
      hits(path, '', { text: foldForSearch(path) });
      if (!clean.has(digest)) {
        for (const within of textsWithin(path, content)) {
          if ('unreadable' in within) found.unreadable.push({ path, where: within.where, reason: within.reason });
          else hits(path, within.where, within);
        }
      }
      if (found.leaks.length + found.unreadable.length === before) stillClean.push(digest);
    },
    report() {
      if (found.leaks.length === 0) writeFileSync(memory, JSON.stringify({ asked, clean: stillClean }));
      return found;
    },
  };
}

/** What the office attaches may be locked, within the archives for the press as well; what this software makes may not. */
export function isAttachment({ path, where }: Pick<LeakReport['unreadable'][number], 'path' | 'where'>): boolean {
  return path.includes('/files/') || (/^press\/.*\.zip$/.test(path) && where.includes(`${ATTACHMENT_FOLDER}/`));
}

/** Words that also stand in what is open give nothing away. */
function withoutOpenWords(needles: Needle[], edition: Edition): Needle[] {
  if (needles.length === 0) return needles;
  const find = compileFinder(needles.map(({ text }) => text));
  const open = new Set<number>();
  for (const text of openTexts(edition)) for (const index of find({ text: foldForSearch(text) })) open.add(index);
  return needles.filter((_, index) => !open.has(index));
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

/** Digests by which a file would be, byte for byte, an attachment or a picture held back. */
function heldDigests({ newsroom, states, library }: Edition): Map<string, SourceName> {
  const open = new Set(library.releases.flatMap(({ attachments }) => attachments.map(({ digest }) => digest)));
  const held = new Map<string, SourceName>();
  for (const { id, attachments } of newsroom.press) {
    if (states.get(`press:${id}`)?.state === 'open') continue;
    for (const { digest } of attachments) if (!open.has(digest)) held.set(digest, `press:${id}`);
  }
  const shown = new Set(library.photos.map(({ picture }) => picture.digest));
  for (const { id, picture } of newsroom.photos) if (!shown.has(picture.digest)) held.set(picture.digest, `photo:${id}`);
  return held;
}
