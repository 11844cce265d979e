/** What the bench's cards show beside words: photos as large as a camera makes them, and the office's mark. */
import { existsSync, globSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { CardSpec } from '../domain/card.ts';
import { sha256 } from '../infra/file-digest.ts';
import { type BenchEntry, CARD_PHOTOS } from './compose-cards.ts';
import type { BenchFolders } from './contender.ts';

export const CARD_PHOTO_SIZE = { width: 4000, height: 3000 };
const QUALITY = 88;

/** Enlarges photos of the sample newsroom, once. @returns the folder */
export async function writeCardNewsroom({ root, bench }: BenchFolders): Promise<string> {
  const content = join(root, 'content');
  const photos = globSync('photos/**/*.jpg', { cwd: content }).sort().slice(0, CARD_PHOTOS);
  const folder = join(bench, `cards-${sha256(JSON.stringify([photos, CARD_PHOTO_SIZE, QUALITY])).slice(0, 12)}`);
  const seal = join(folder, 'whole');
  if (existsSync(seal)) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [index, photo] of photos.entries()) await sharp(join(content, photo)).resize({ ...CARD_PHOTO_SIZE, fit: 'cover' }).jpeg({ quality: QUALITY }).toFile(photoFile(folder, index));
  await copyFile(join(content, 'mark.svg'), markFile(folder));
  await writeFile(seal, '');
  return folder;
}

export interface CardNewsroom {
  /** SHA-256 of the mark and of each photo. */
  mark: string;
  photos: string[];
  /** The cards of an entry with their pictures read from disk. */
  specs(entry: BenchEntry): Promise<CardSpec[]>;
}

export async function openCardNewsroom(folder: string): Promise<CardNewsroom> {
  const mark = new Uint8Array(await readFile(markFile(folder)));
  const photos: string[] = [];
  for (let index = 0; index < CARD_PHOTOS; index++) photos.push(sha256(await readFile(photoFile(folder, index))));
  return {
    mark: sha256(mark),
    photos,
    async specs({ texts, photo }) {
      const bytes = photo === undefined ? undefined : new Uint8Array(await readFile(photoFile(folder, photo)));
      return texts.map(({ credit, ...text }) => ({ ...text, mark, photo: bytes && { bytes, credit } }));
    },
  };
}

export function photoFile(folder: string, index: number): string {
  return join(folder, `photo-${String(index).padStart(2, '0')}.jpg`);
}

function markFile(folder: string): string {
  return join(folder, 'mark.svg');
}
