/** `npm run new -- photo FILE…`: sound pictures go into the library, each with a draft of its entry; every other is named with its reason. */
import { globSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearestPicture } from '../domain/picture-hash.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { endingOf, fitsEnding, KIND_NAMES } from '../library/reading/picture-kind.ts';
import { PICTURE_ENDINGS } from '../library/reading/read-picture.ts';
import { readNewsroom } from '../library/reading/read-newsroom.ts';
import type { Settings } from '../library/settings.ts';
import { slugOf } from './entry-slug.ts';
import { type PhotoFacts, photoTemplate } from './entry-templates/photo.ts';
import { readingCache } from './open-edition.ts';
import { type Ask, askAboutPhoto } from './photo-intake/ask-about-photo.ts';
import { type InspectedPhoto, inspectPhoto } from './photo-intake/inspect-photo.ts';
import { baseOf, type ProposedPhoto, proposePhoto } from './photo-intake/propose-photo.ts';
import { ProductionFault } from './production-fault.ts';

export interface PhotoRequest {
  /** Picture files, and the words of a title for them. */
  words: readonly string[];
  /** Takes over the words for the place; coordinates are never read. */
  withPlace?: boolean | undefined;
  /** Where someone can answer. */
  ask?: Ask | undefined;
}

export interface PhotoIntake {
  /** Entries that were written, in the order of their pictures. */
  files: string[];
  /** A line for each picture that was not taken. */
  refusals: string[];
}

/** So many are looked at side by side: their bytes stand in memory until they are written. */
const AT_ONCE = 4;

/** @param tell is told, a line each, what the writer should look at */
export async function takeInPhotos({ words, withPlace = false, ask }: PhotoRequest, settings: Settings, tell: (line: string) => void): Promise<PhotoIntake> {
  const { paths, title } = filesAndTitle(words);
  if (paths.length === 0) throw new ProductionFault(['등록할 사진 파일을 적어 주세요.', '예: npm run new -- photo "김장 사진.jpg" 김장 나눔 현장']);
  const { newsroom } = await readNewsroom({ contentFolder: settings.contentFolder, ledgerFolder: settings.ledgerFolder, cache: await readingCache(settings) });
  const shelf = shelfOf(newsroom);
  const intake: PhotoIntake = { files: [], refusals: [] };
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const inspected = await Promise.all(paths.slice(start, start + AT_ONCE).map(inspectPhoto));
    for (const [index, photo] of inspected.entries()) {
      const known = photo.ok ? shelf.byDigest.get(photo.digest) : undefined;
      if (!photo.ok) intake.refusals.push(`${photo.path}: ${photo.reason}`);
      else if (known !== undefined) intake.refusals.push(`${photo.path}: 이미 사진 대장에 있는 사진입니다 (${known}).`);
      else {
        const number = start + index + 1;
        const proposal = proposePhoto(photo, { newsroom, now: settings.now, withPlace, title: title && (paths.length > 1 ? `${title} ${number}` : title) });
        const notes = notesOf(photo, shelf);
        for (const note of notes) tell(`${photo.path}: ${note}`);
        const heading = `[${number}/${paths.length}] ${photo.path} (${photo.width} × ${photo.height})`;
        const answers = ask && (await askAboutPhoto(ask, { heading, title: proposal.title, caption: proposal.caption, names: [baseOf(photo.path)], alt: proposal.alt, models: newsroom?.models.map(({ id, data }) => ({ id, alias: data.alias })) ?? [] }));
        intake.files.push(shelve(photo, { ...proposal, ...(answers ?? {}), notes }, settings, shelf));
      }
    }
  }
  return intake;
}

/** A word that names a file is a picture to take in, whatever it is; `*.jpg` is spelled out here, for not every shell does it. */
function filesAndTitle(words: readonly string[]): { paths: string[]; title: string | undefined } {
  const isPictureName = (word: string) => [...PICTURE_ENDINGS, 'heic', 'heif'].some((ending) => word.toLowerCase().endsWith(`.${ending}`));
  const named = words.flatMap((word) => (word.includes('*') && isPictureName(word) ? globSync(word).sort() : [word]));
  const isFile = (word: string) => isPictureName(word) || statSync(word, { throwIfNoEntry: false })?.isFile() === true;
  const title = named.filter((word) => !isFile(word)).join(' ').trim();
  return { paths: [...new Set(named.filter(isFile))], title: title === '' ? undefined : title };
}

/** The pictures that are there, with those that this run adds. */
interface Shelf {
  byDigest: Map<string, string>;
  hashed: { id: string; hash: string }[];
}

function shelfOf(newsroom: Newsroom | undefined): Shelf {
  const photos = newsroom?.photos ?? [];
  return {
    byDigest: new Map(photos.map(({ id, picture }) => [picture.digest, id])),
    hashed: photos.flatMap(({ id, picture: { hash } }) => (hash === undefined ? [] : [{ id, hash }])),
  };
}

function notesOf({ path, kind, hash }: InspectedPhoto, { hashed }: Shelf): string[] {
  const near = nearestPicture(hash, hashed);
  const isMisnamed = /\.[^./\\]+$/.test(path) && !fitsEnding(path, kind);
  return [
    ...(near ? [`사진 대장에 비슷한 사진이 있습니다: ${near.id}. 같은 사진이면 하나만 남기세요.`] : []),
    ...(isMisnamed ? [`파일 이름의 끝과 달리 ${KIND_NAMES[kind]} 사진입니다. 이름의 끝을 바로잡아 복사했습니다: .${endingOf(kind)}`] : []),
  ];
}

/** The entry comes last: a picture without one is no photo of the library, and an entry without a picture is a fault. */
function shelve(photo: InspectedPhoto, facts: ProposedPhoto & Pick<PhotoFacts, 'people' | 'notes'>, { contentFolder }: Settings, shelf: Shelf): string {
  const year = facts.takenAt.slice(0, 4);
  const folder = join(contentFolder, 'photos', year);
  mkdirSync(folder, { recursive: true });
  const name = freeName(folder, slugOf(facts.slugWords));
  const at = (ending: string) => join(folder, `${name}.${ending}`);
  const entry = photoTemplate({ ...facts, originalEnding: photo.jpeg && endingOf(photo.kind) });
  const files: [file: string, content: Uint8Array | string][] = [[at(endingOf(photo.kind)), photo.original], ...(photo.jpeg ? [[at('jpg'), photo.jpeg] as [string, Uint8Array]] : []), [at('yaml'), entry]];
  const written: string[] = [];
  try {
    for (const [file, content] of files) {
      writeFileSync(file, content, { flag: 'wx' });
      written.push(file);
    }
  } catch (error) {
    for (const file of written) rmSync(file);
    throw error;
  }
  const id = `${year}/${name}`;
  shelf.byDigest.set(photo.digest, id);
  shelf.hashed.push({ id, hash: photo.hash });
  return at('yaml');
}

/** A name that no file of the folder has, with whatever ending. */
function freeName(folder: string, slug: string): string {
  const taken = new Set(readdirSync(folder).map((file) => file.normalize('NFC').toLowerCase().replace(/\.[^.]+$/, '')));
  for (let count = 1; ; count++) {
    const name = count === 1 ? slug : `${slug}-${count}`;
    if (!taken.has(name)) return name;
  }
}
