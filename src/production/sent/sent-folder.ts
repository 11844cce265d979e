/**
 * The folder beside the output in which every copy that went out ahead is kept:
 * `<out>.sent/<day>[-<receiver>]-<count>/`. A copy is written once and never
 * again; one without a manifest was left half-made by a kill and counts as none.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Day } from '../../domain/instant.ts';
import type { SourceName } from '../../domain/newsroom.ts';
import { byCodeUnit } from '../../domain/order.ts';
import { copyName, type SentManifest } from '../../domain/sent-copies.ts';
import { isErrorCode } from '../../infra/error-code.ts';
import { ProductionFault } from '../production-fault.ts';

const MANIFEST = 'manifest.json';
/** Nobody but the office reads what is under embargo. */
const PRIVATE = 0o700;

const source = z.string().transform((name) => name as SourceName);
const manifestForm = z.object({
  day: z.string(),
  madeAt: z.string(),
  copy: z.string(),
  receiver: z.string().optional(),
  items: z.array(z.object({ source, title: z.string(), digest: z.string() })),
  files: z.array(z.object({ path: z.string(), sha256: z.string(), sources: z.array(source) })),
});

export function sentFolder(out: string): string {
  return `${out}.sent`;
}

/** Every kept manifest, by the name of its copy. Throws a ProductionFault for one that cannot be read: a copy that is not known cannot be traced. */
export async function keptManifests(out: string): Promise<SentManifest[]> {
  const manifests: SentManifest[] = [];
  for (const name of (await namesIn(sentFolder(out))).sort(byCodeUnit)) {
    const file = join(sentFolder(out), name, MANIFEST);
    const text = await textOf(file);
    if (text === undefined) continue;
    const read = manifestForm.safeParse(parsed(text));
    if (!read.success) throw new ProductionFault([`${file} – 보낸 사본의 기록이 망가졌습니다. 백업에서 되살리거나, 기록이 없어도 되면 그 폴더를 다른 곳으로 옮기세요.`]);
    manifests.push(read.data);
  }
  return manifests;
}

/**
 * Takes the first name that is free and has it filled; what fails leaves nothing.
 * @param make the files of the copy of this name, and its manifest
 * @returns the folder of the copy
 */
export async function keepCopy(out: string, day: Day, receiver: string | undefined, make: (copy: string) => Promise<{ files: readonly { path: string; bytes: Uint8Array }[]; manifest: SentManifest }>): Promise<{ folder: string; manifest: SentManifest }> {
  const { copy, folder } = await freeFolder(out, day, receiver);
  try {
    const { files, manifest } = await make(copy);
    const isArchive = ({ path }: { path: string }) => path.endsWith('.zip') && !path.includes('/');
    const write = async (list: readonly { path: string; bytes: Uint8Array }[]) => {
      for (const { path, bytes } of list) {
        const file = join(folder, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, bytes, { flag: 'wx' });
      }
    };
    await write(files.filter((file) => !isArchive(file)));
    await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx' });
    // What can be sent comes last: a kill leaves no archive of which nothing is known.
    await write(files.filter(isArchive));
    return { folder, manifest };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function freeFolder(out: string, day: Day, receiver: string | undefined): Promise<{ copy: string; folder: string }> {
  await mkdir(sentFolder(out), { recursive: true, mode: PRIVATE });
  for (let count = 1; ; count++) {
    const copy = copyName(day, receiver, count);
    const folder = join(sentFolder(out), copy);
    try {
      await mkdir(folder, { mode: PRIVATE });
      return { copy, folder };
    } catch (error) {
      if (!isErrorCode(error, 'EEXIST')) throw error;
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return [];
    throw error;
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT') || isErrorCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
