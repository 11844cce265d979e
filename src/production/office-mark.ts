/** The office's mark. It is not trusted: cards and documents get it as pixels. */
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

/** As the office wrote it: for renderers that draw it, never to be published so. */
export async function officeMarkFile({ file, digest }: NonNullable<Library['mark']>): Promise<Uint8Array> {
  const bytes = await readFile(join(currentEdition().settings.contentFolder, file));
  if (sha256(bytes) !== digest) throw new Error(`로고 ${quoted(file, '이/가')} 빌드 도중에 바뀌었습니다. 다시 실행하세요.`);
  return bytes;
}

export async function officeMark({ mark }: Pick<Library, 'mark'>): Promise<DocumentPictures['mark']> {
  if (!mark) return undefined;
  const known = drawn.get(mark.digest);
  if (known) return known;
  const { data, info } = await pixels(await officeMarkFile(mark)).catch((cause: unknown) => {
    throw new Error(`보도자료에 넣을 로고 ${quoted(mark.file, '을/를')} 그릴 수 없습니다. site.yaml의 mark 파일이 온전한 SVG나 PNG인지 확인하세요.`, { cause });
  });
  const made = { bytes: new Uint8Array(data), width: info.width, height: info.height };
  drawn.set(mark.digest, made);
  return made;
}

function pixels(bytes: Uint8Array) {
  return sharp(bytes, { density: 300 }).resize({ width: HEIGHT * MAX_RATIO, height: HEIGHT, fit: 'inside' }).png().toBuffer({ resolveWithObject: true });
}
