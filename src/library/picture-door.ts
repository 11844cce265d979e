/** The one door to a picture's bytes: whoever asks names the channel, and the gate's decision stands. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConsentChannel } from '../collections/publishing.ts';
import type { PhotoItem } from '../domain/library.ts';
import { sha256 } from '../infra/file-digest.ts';
import { currentEdition } from './edition.ts';
import { quoted } from '../domain/particle.ts';

export class PictureRefused extends Error {
  override name = 'PictureRefused';
}

export interface OpenedPicture {
  /** SHA-256 of the original. */
  digest: string;
  /** Original bytes, for a renderer; never to be published as they are, for they carry the camera's metadata. */
  read(): Promise<Uint8Array>;
}

export function openPicture(photo: PhotoItem, channel: ConsentChannel): OpenedPicture {
  if (!photo.channels.includes(channel)) throw new PictureRefused(`photo:${photo.id} is not allowed on ${channel}`);
  const { file, digest } = photo.picture;
  return {
    digest,
    async read() {
      const bytes = await readFile(join(currentEdition().settings.contentFolder, file));
      if (sha256(bytes) !== digest) throw new Error(`사진 ${quoted(photo.id, '이/가')} 빌드 도중에 바뀌었습니다. 다시 실행하세요.`);
      return bytes;
    },
  };
}
