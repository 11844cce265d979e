/** Finds a file that an entry names beside it, and refuses whatever lies outside the content folder. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';

export const ATTACHMENT_ENDINGS = ['pdf', 'hwp', 'hwpx', 'docx', 'xlsx', 'csv', 'txt'] as const;
const MAX_BYTES = 100 * 1024 * 1024;

export type FileFinding =
  | { ok: true; file: string; absolute: string; name: string; bytes: number; digest: string }
  | { ok: false; rule: string; message: string; hint: string };

/**
 * @param entryFile the entry's own path, relative to the content folder
 * @param named the path as the entry gives it, relative to the entry
 */
export function findBeside(contentFolder: string, entryFile: string, named: string, endings: readonly string[]): FileFinding {
  const refused = (rule: string, message: string, hint: string): FileFinding => ({ ok: false, rule, message, hint });
  const file = posix.join(posix.dirname(entryFile), named);
  if (/^([\\/]|[A-Za-z]:)/.test(named) || named.includes('\\') || file.startsWith('../')) {
    return refused('outside', `"${named}"는 content 폴더 밖을 가리킵니다`, '파일을 글 옆에 두고 이름만 적으세요');
  }
  const ending = named.slice(named.lastIndexOf('.') + 1).toLowerCase();
  if (!endings.includes(ending)) return refused('attachment-type', `"${named}": 쓸 수 없는 파일 형식입니다`, `쓸 수 있는 형식: ${endings.join(', ')}`);
  const absolute = onDisk(join(contentFolder, file));
  if (!absolute) return refused('missing-file', `"${named}" 파일이 없습니다`, '파일 이름과 위치를 확인하세요');
  if (lstatSync(absolute).isSymbolicLink() || isOutside(contentFolder, absolute)) {
    return refused('outside', `"${named}"는 바로 가기(링크)이거나 content 폴더 밖에 있습니다`, '파일 자체를 글 옆에 복사해 두세요');
  }
  const stats = lstatSync(absolute);
  if (!stats.isFile()) return refused('missing-file', `"${named}"는 파일이 아닙니다`, '파일 이름을 확인하세요');
  if (stats.size > MAX_BYTES) return refused('attachment-size', `"${named}"가 100 MB를 넘습니다`, '파일을 나누거나 줄이세요');
  const bytes = readFileSync(absolute);
  return { ok: true, file, absolute, name: basename(file), bytes: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') };
}

function isOutside(contentFolder: string, absolute: string): boolean {
  const inside = relative(realpathSync(contentFolder), realpathSync(absolute));
  return inside.startsWith(`..${sep}`) || inside === '..';
}

/** The path as the disk spells it: Korean names may lie there in NFD. */
export function onDisk(absolute: string): string | undefined {
  const folder = dirname(absolute);
  const wanted = basename(absolute).normalize('NFC');
  try {
    const name = readdirSync(folder).find((candidate) => candidate.normalize('NFC') === wanted);
    return name === undefined ? undefined : join(folder, name);
  } catch {
    return undefined;
  }
}
