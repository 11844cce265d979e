/** Changes on disk that hold against virus scanners, power cuts and second runs. */
import { lstat, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isErrorCode } from './error-code.ts';

/** Whether anything stands there, a link that leads nowhere included. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return false;
    throw error;
  }
}

const MOVE_ATTEMPTS = 6;

/** On Windows a virus scanner or an open folder window refuses a rename for a moment. */
export async function move(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (attempt === MOVE_ATTEMPTS || !['EPERM', 'EBUSY', 'EACCES'].some((code) => isErrorCode(error, code))) throw error;
      await delay(attempt * 40);
    }
  }
}

/** A file or a folder with all that is in it; nothing there is no fault. */
export async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Returns when the text is on the disk itself. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** After a power cut too, the renames before this come before those after it. Windows has no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(join(path, '.'), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
