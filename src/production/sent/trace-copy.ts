/** Which copy a file that turned up somewhere is. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { koreanInstant, readInstant } from '../../domain/instant.ts';
import { type SentManifest, traceDigest, traceWords } from '../../domain/sent-copies.ts';
import { isErrorCode } from '../../infra/error-code.ts';
import { sha256 } from '../../infra/file-digest.ts';
import { foldForSearch, textsWithin } from '../../infra/opened-file.ts';
import { ProductionFault } from '../production-fault.ts';
import { keptManifests } from './sent-folder.ts';

/** @returns what was found, in Korean. Throws a ProductionFault where the file is of no copy. */
export async function traceCopy(out: string, file: string): Promise<string> {
  const bytes = await bytesOf(file);
  const manifests = await keptManifests(out);
  if (manifests.length === 0) throw new ProductionFault([`${out}.sent 에 보낸 묶음의 기록이 없습니다.`]);
  const exact = traceDigest(sha256(bytes), manifests);
  const [one] = exact;
  if (exact.length === 1 && one) return `보낸 파일 그대로입니다(sha256 일치).\n${sentence(one.manifest)}\n  ${one.path}`;
  const worded = traceWords(wordsOf(file, bytes), manifests);
  if (exact.length > 1) return ['여러 사본에 든 같은 파일입니다(붙임 파일은 사본마다 다르지 않습니다).', ...exact.map(({ manifest, path }) => `${sentence(manifest)}\n  ${path}`)].join('\n');
  if (worded.length > 0) return ['파일은 바뀌었지만 사본 표시가 남아 있습니다.', ...worded.map(sentence)].join('\n');
  throw new ProductionFault(['보낸 사본 가운데 이 파일은 없고, 파일 안에 사본 표시도 없습니다.', '그림이나 글을 옮겨 적은 것이면 이 명령으로는 찾을 수 없습니다.']);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT') || isErrorCode(error, 'EISDIR')) throw new ProductionFault([`"${file}" 파일을 읽지 못했습니다. 파일의 자리를 확인하세요.`]);
    throw error;
  }
}

function wordsOf(file: string, bytes: Uint8Array): string {
  const texts: string[] = [];
  for (const found of textsWithin(basename(file), bytes)) if ('text' in found) texts.push(found.text);
  return foldForSearch(texts.join(' '));
}

function sentence({ copy, receiver, madeAt }: SentManifest): string {
  const made = readInstant(madeAt);
  return `- ${receiver === undefined ? '받는 곳을 적지 않은' : `${receiver}에 보낸`} 사본 ${copy}호${made.ok ? ` (${koreanInstant(made.at)}에 만듦)` : ''}`;
}
