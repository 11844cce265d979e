/** The office's mark as pixels for documents: it is not trusted, so it never goes into one as it was written. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Library } from '../domain/library.ts';
import type { DocumentPictures } from '../domain/release-document.ts';
import { sha256 } from '../infra/file-digest.ts';
import { currentEdition } from '../library/edition.ts';
import { quoted } from '../domain/particle.ts';

/** Pixels: 30 pt high on paper at 400 dpi. */
const HEIGHT = 168;
const MAX_RATIO = 4;

const drawn = new Map<string, NonNullable<DocumentPictures['mark']>>();

export async function officeMark({ mark }: Pick<Library, 'mark'>): Promise<DocumentPictures['mark']> {
  if (!mark) return undefined;
  const known = drawn.get(mark.digest);
  if (known) return known;
  const bytes = await readFile(join(currentEdition().settings.contentFolder, mark.file));
  if (sha256(bytes) !== mark.digest) throw new Error(`로고 ${quoted(mark.file, '이/가')} 빌드 도중에 바뀌었습니다. 다시 실행하세요.`);
  const { data, info } = await sharp(bytes, { density: 300 }).resize({ width: HEIGHT * MAX_RATIO, height: HEIGHT, fit: 'inside' }).png().toBuffer({ resolveWithObject: true });
  const made = { bytes: new Uint8Array(data), width: info.width, height: info.height };
  drawn.set(mark.digest, made);
  return made;
}
