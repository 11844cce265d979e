/** Finds a file that an entry names beside it, and refuses whatever lies outside the content folder. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, isAbsolute, join, posix, relative, sep } from 'node:path';
import type { ContentCache } from '../../infra/content-cache.ts';
import { quoted } from '../../domain/particle.ts';

export const ATTACHMENT_ENDINGS = ['pdf', 'hwp', 'hwpx', 'docx', 'xlsx', 'csv', 'txt'] as const;
const MAX_BYTES = 100 * 1024 * 1024;

export type FileFinding =
  | { ok: true; file: string; absolute: string; name: string; bytes: number; digest: string }
  | { ok: false; rule: string; message: string; hint: string };

/** Signs that break an address, a ZIP or a file system somewhere. */
const FOREIGN_SIGNS = /[%#?\\:*"<>|\u0000-\u001f\u007f]/;

/**
 * @param entryFile the entry's own path, relative to the content folder
 * @param named the path as the entry gives it, relative to the entry
 */
export function findBeside({ contentFolder, cache }: { contentFolder: string; cache: ContentCache }, entryFile: string, named: string, endings: readonly string[]): FileFinding {
  const refused = (rule: string, message: string, hint: string): FileFinding => ({ ok: false, rule, message, hint });
  const file = posix.join(posix.dirname(entryFile), named);
  if (/^([\\/]|[A-Za-z]:)/.test(named) || named.includes('\\') || file === '..' || file.startsWith('../')) {
    return refused('outside', `${quoted(named, '은/는')} content 폴더 밖을 가리킵니다`, '파일을 글 옆에 두고 이름만 적으세요');
  }
  if (/^models\//i.test(file)) return refused('outside', `${quoted(named, '은/는')} 모델 대장을 가리킵니다`, '모델 대장의 것은 내보낼 수 없습니다. 다른 파일을 글 옆에 두세요');
  const ending = named.slice(named.lastIndexOf('.') + 1).toLowerCase();
  if (!endings.includes(ending)) return refused('attachment-type', `"${named}": 쓸 수 없는 파일 형식입니다`, `쓸 수 있는 형식: ${endings.join(', ')}`);
  if (FOREIGN_SIGNS.test(basename(file))) return refused('file-name', `"${basename(file)}": 주소에 쓸 수 없는 글자가 파일 이름에 있습니다`, '% # ? : * " < > | 를 빼고 이름을 바꾸세요');
  const absolute = onDisk(contentFolder, file);
  if (!absolute) return refused('missing-file', `"${named}" 파일이 없습니다`, '파일 이름과 위치를 확인하세요');
  const stats = lstatSync(absolute, { bigint: true });
  if (stats.isSymbolicLink() || isOutside(contentFolder, absolute)) {
    return refused('outside', `${quoted(named, '은/는')} 바로 가기(링크)이거나 content 폴더 밖에 있습니다`, '파일 자체를 글 옆에 복사해 두세요');
  }
  if (!stats.isFile()) return refused('missing-file', `${quoted(named, '은/는')} 파일이 아닙니다`, '파일 이름을 확인하세요');
  if (stats.size > MAX_BYTES) return refused('attachment-size', `${quoted(named, '이/가')} 100 MB를 넘습니다`, '파일을 나누거나 줄이세요');
  // As of pictures: size and times stand for the bytes, so that a check need not read every attachment again.
  const digest = cache.remember(`${file}\u0000${stats.size}-${stats.mtimeNs}-${stats.ctimeNs}-${stats.ino}`, () => createHash('sha256').update(readFileSync(absolute)).digest('hex'));
  return { ok: true, file, absolute, name: basename(file), bytes: Number(stats.size), digest };
}

function isOutside(contentFolder: string, absolute: string): boolean {
  const inside = relative(realpathSync(contentFolder), realpathSync(absolute));
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) || /^models[\\/]/i.test(inside);
}

/** The path as the disk spells it: Korean names of files and folders may lie there in NFD. */
function onDisk(contentFolder: string, file: string): string | undefined {
  let absolute = contentFolder;
  for (const segment of file.split('/')) {
    const name = [segment.normalize('NFC'), segment.normalize('NFD')].find((form) => existsSync(join(absolute, form))) ?? spelledOtherwise(absolute, segment.normalize('NFC'));
    if (name === undefined) return undefined;
    absolute = join(absolute, name);
  }
  return absolute;
}

/** Half-composed names: rare, and slow to find in a large folder. */
function spelledOtherwise(folder: string, wanted: string): string | undefined {
  if (!/[^\u0000-\u007f]/.test(wanted)) return undefined;
  try {
    return readdirSync(folder).find((candidate) => candidate.normalize('NFC') === wanted);
  } catch {
    return undefined;
  }
}
