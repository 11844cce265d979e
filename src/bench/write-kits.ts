/** A newsroom whose releases have press kits: most of words alone, some with a photo as a camera makes it. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../infra/file-digest.ts';
import { photoFile, writeCardNewsroom } from './card-newsroom.ts';
import { composeArchive, type SampleRelease } from './compose-archive.ts';
import { CARD_PHOTOS } from './compose-cards.ts';
import type { BenchFolders } from './contender.ts';
import { OFFICE_FILES, officeText } from './write-archive.ts';

/** Ten working days of releases. */
export const KIT_RELEASES = 84;
/** Each with a photo of its own. */
export const KIT_PHOTOS = CARD_PHOTOS;

/** @returns the content folder */
export async function writeKits(folders: BenchFolders): Promise<string> {
  const pictures = await writeCardNewsroom(folders);
  const releases = composeArchive(KIT_RELEASES);
  const texts = Object.entries({ ...OFFICE_FILES, ...Object.fromEntries(releases.map((release, index) => [`press/${release.id}.md`, kitText(release, index)])), ...photoTexts() });
  const folder = join(folders.bench, `kits-${sha256(JSON.stringify([texts, pictures])).slice(0, 12)}`);
  const seal = join(folder, 'whole');
  const content = join(folder, 'content');
  if (existsSync(seal)) return content;
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of texts) await put(join(content, name), (file) => writeFile(file, text));
  for (let index = 0; index < KIT_PHOTOS; index++) await put(join(content, `photos/2026/${photoId(index)}.jpg`), (file) => copyFile(photoFile(pictures, index), file));
  await writeFile(seal, '');
  return content;
}

function photoId(index: number): string {
  return `kit-${index + 1}`;
}

/** The first releases have no photo, so that what they take is known apart. */
function kitText(release: SampleRelease, index: number): string {
  const photo = index - (KIT_RELEASES - KIT_PHOTOS);
  return officeText(release).replace('\n---\n\n', `${photo < 0 ? '' : `\nphotos: [2026/${photoId(photo)}]`}\n---\n\n`);
}

function photoTexts(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: KIT_PHOTOS }, (_, index) => [`photos/2026/${photoId(index)}.yaml`, `title: 견본 사진 ${index + 1}\nalt: 읍내 장터에 모인 물건들이 놓여 있다\ntakenAt: 2026-11-01\npeople: none\n`]));
}

async function put(file: string, write: (file: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await write(file);
}
