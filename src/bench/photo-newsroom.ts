/**
 * Writes a newsroom of very many photos: the sample's own, enlarged, each copy
 * made a picture of its own by a comment in its bytes. One photo in ten is shown
 * by a release, the others open alone.
 */
import { existsSync, globSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { sha256 } from '../infra/file-digest.ts';
import { composeArchive } from './compose-archive.ts';
import type { BenchFolders } from './contender.ts';
import { seeded } from './seeded.ts';
import { ACTIONS, SUBJECTS, TOPICS, TOWNS } from './vocabulary.ts';
import { OFFICE_FILES, officeText } from './write-archive.ts';

export interface PhotoNewsroom {
  photos: number;
  /** Of each, in pixels. */
  width: number;
  height: number;
}

/** Each shows two. */
const RELEASES_PER_PHOTO = 0.05;
const QUALITY = 88;

/** @returns the content folder; written once, a changed generator writes into a folder of its own */
export async function writePhotoNewsroom({ root, bench }: BenchFolders, newsroom: PhotoNewsroom): Promise<string> {
  const texts = textsOf(newsroom);
  const folder = join(bench, `photos-${newsroom.photos}-${sha256(JSON.stringify([texts, newsroom, QUALITY])).slice(0, 12)}`);
  const content = join(folder, 'content');
  const seal = join(folder, 'whole');
  if (existsSync(seal)) return content;
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(texts)) await put(join(content, name), text);
  const originals = await enlarged(join(root, 'content'), newsroom);
  for (let number = 1; number <= newsroom.photos; number++) await put(join(content, `${photoFile(number)}.jpg`), withComment(originals[number % originals.length] ?? Buffer.alloc(0), `no. ${number}`));
  await put(seal, '');
  return content;
}

async function put(file: string, bytes: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

async function enlarged(content: string, { width, height }: PhotoNewsroom): Promise<Buffer[]> {
  const files = globSync('photos/**/*.jpg', { cwd: content }).sort();
  const originals: Buffer[] = [];
  for (const file of files) originals.push(await sharp(join(content, file)).resize({ width, height, fit: 'cover' }).jpeg({ quality: QUALITY }).toBuffer());
  return originals;
}

/** A comment segment right after the start (ITU-T T.81, B.2.4.5). */
function withComment(jpeg: Buffer, comment: string): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, comment.length + 2]), Buffer.from(comment, 'latin1'), jpeg.subarray(2)]);
}

function textsOf({ photos }: PhotoNewsroom): Record<string, string> {
  const releases = composeArchive(Math.round(photos * RELEASES_PER_PHOTO));
  const draw = seeded(photos);
  const shown = releases.map((release, index) => {
    const ids = [1, 2].map((nth) => photoFile(1 + ((index * 2 + nth) % photos)).replace('photos/', ''));
    return [`press/${release.id}.md`, officeText(release).replace('\n---\n\n', `\nphotos: [${ids.join(', ')}]\n---\n\n`)];
  });
  const entries = Array.from({ length: photos }, (_, index) => {
    const [subject] = draw.one(SUBJECTS);
    const topics = draw.some(TOPICS, 2).map(([id]) => id);
    const [town, townName] = draw.one(TOWNS);
    const day = `${2022 + draw.below(5)}-${String(1 + draw.below(10)).padStart(2, '0')}-${String(1 + draw.below(28)).padStart(2, '0')}`;
    const text = `title: ${subject} ${draw.one(ACTIONS)}\nalt: ${townName}에서 ${subject} 자리에 모인 사람들이 일을 나누고 있다\ntakenAt: ${day}\npeople: ${draw.oneIn(2) ? 'none' : 'unidentifiable'}\ncaption: ${townName} ${subject} 현장 ${index + 1}\ntown: ${town}\ntopics: [${topics.join(', ')}]\npublishAt: ${day} 09:00\n`;
    return [`${photoFile(index + 1)}.yaml`, text];
  });
  return { ...OFFICE_FILES, ...Object.fromEntries(shown), ...Object.fromEntries(entries) };
}

/** Without its ending. */
export function photoFile(number: number): string {
  return `photos/2026/p${String(number).padStart(5, '0')}`;
}
