/** What a picture file is and tells of itself, before anything is written. */
import { statSync } from 'node:fs';
import { heicToJpeg } from '../../library/reading/heic.ts';
import { type PictureKind, pictureKind } from '../../library/reading/picture-kind.ts';
import { type PictureMetadata, readPictureMetadata } from '../../library/reading/picture-metadata.ts';
import { measurePicture, openPictureFile } from '../../library/reading/read-picture.ts';
import { type FocalPoint, proposeFocalPoint } from './propose-focal-point.ts';

export interface InspectedPhoto {
  ok: true;
  /** As it was named on the command line. */
  path: string;
  kind: PictureKind;
  /** The file's own bytes. */
  original: Uint8Array;
  /** Of a HEIC the JPEG that stands in for it. */
  jpeg: Uint8Array | undefined;
  /** Of the picture that the library will use, upright. */
  digest: string;
  width: number;
  height: number;
  hash: string;
  metadata: PictureMetadata;
  focalPoint: FocalPoint | undefined;
}

/** In words for the one who brought the file. */
export interface RefusedPhoto {
  ok: false;
  path: string;
  reason: string;
}

export async function inspectPhoto(path: string): Promise<InspectedPhoto | RefusedPhoto> {
  const refused = ({ message, hint }: { message: string; hint: string }): RefusedPhoto => ({ ok: false, path, reason: `${message}. ${hint}.` });
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return refused({ message: '사진 파일이 없습니다', hint: '파일 이름과 위치를 확인하세요' });
  const opened = await openPictureFile(path).catch(() => UNREADABLE);
  if (!opened.ok) return refused(opened);
  const { bytes: original } = opened;
  const kind = pictureKind(original);
  const converted = kind.ok && kind.kind === 'heic' && !kind.isAnimated ? await heicToJpeg(original) : undefined;
  if (converted && !converted.ok) return refused(converted);
  const picture = converted?.jpeg ?? original;
  const measured = await measurePicture(picture);
  if (!measured.ok || !kind.ok) return refused(measured.ok ? UNREADABLE : measured);
  const { digest, width, height, hash } = measured;
  const [metadata, focalPoint] = await Promise.all([readPictureMetadata(original), proposeFocalPoint(picture)]);
  return { ok: true, path, kind: kind.kind, original, jpeg: converted?.jpeg, digest, width, height, hash, metadata, focalPoint };
}

const UNREADABLE = { ok: false, message: '파일을 열 수 없습니다', hint: '파일의 권한을 확인하세요' } as const;
