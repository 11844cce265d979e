/** The files of a photo that its page offers, each with its size in bytes: who pays for the connection by its use wants to know before. */
import type { PhotoItem } from '../domain/library.ts';
import { photoFiles, type PhotoFile } from '../domain/photo-files.ts';
import { currentEdition } from '../library/edition.ts';
import { renditionBytes } from './renditions.ts';

export interface PhotoDownload extends PhotoFile {
  /** Undefined where only pages are made. */
  bytes: number | undefined;
}

export async function photoDownloads(photo: PhotoItem): Promise<PhotoDownload[]> {
  const { outputs, library } = currentEdition();
  const files = photoFiles(photo, library.site);
  if (outputs === 'pages') return files.map((file) => ({ ...file, bytes: undefined }));
  return Promise.all(files.map(async (file) => ({ ...file, bytes: (await renditionBytes(photo, file.rendition)).length })));
}
