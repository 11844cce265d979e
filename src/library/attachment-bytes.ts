/** The bytes of a file that goes along with an open entry, as they were when it was checked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachedFile } from '../domain/newsroom.ts';
import { sha256 } from '../infra/file-digest.ts';
import { currentEdition } from './edition.ts';
import { quoted } from '../domain/particle.ts';

export async function attachmentBytes({ file, digest }: AttachedFile): Promise<Uint8Array> {
  const bytes = await readFile(join(currentEdition().settings.contentFolder, file));
  if (sha256(bytes) !== digest) throw new Error(`붙임 파일 ${quoted(file, '이/가')} 빌드 도중에 바뀌었습니다. 다시 실행하세요.`);
  return bytes;
}
