/**
 * Remembers what was made of a file, by the digest of its bytes and a version of
 * the code that made it. Only what was asked for in this run is kept, so it
 * never grows past the content. Safe to delete at any time.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { processToken } from './clock.ts';

export interface ContentCache {
  /**
   * The value of a key, made where it is not at hand. It must survive JSON unchanged
   * (no dates, maps or undefined members) and is not to be altered by the caller;
   * undefined is never remembered.
   * @param key must name everything that shapes the value
   */
  remember<T>(key: string, make: () => T): T;
  rememberAsync<T>(key: string, make: () => Promise<T>): Promise<T>;
  save(): void;
}

export function contentCache(file: string, version: string): ContentCache {
  const before = load(file, version);
  const used = new Map<string, unknown>();
  let isChanged = false;
  const knows = (key: string): boolean => {
    if (!used.has(key) && before.has(key)) used.set(key, before.get(key));
    return used.has(key);
  };
  const keep = <T>(key: string, value: T): T => {
    if (value === undefined) return value;
    used.set(key, value);
    isChanged = true;
    return value;
  };
  return {
    remember: <T>(key: string, make: () => T) => (knows(key) ? (used.get(key) as T) : keep(key, make())),
    rememberAsync: async <T>(key: string, make: () => Promise<T>) => (knows(key) ? (used.get(key) as T) : keep(key, await make())),
    save() {
      if (!isChanged && used.size === before.size) return;
      mkdirSync(dirname(file), { recursive: true });
      const temporary = `${file}.${processToken()}.tmp`;
      writeFileSync(temporary, JSON.stringify({ version, values: [...used] }));
      renameSync(temporary, file);
    },
  };
}

/** No cache at all: for a run that must not depend on an earlier one. */
export function noContentCache(): ContentCache {
  return { remember: (_key, make) => make(), rememberAsync: (_key, make) => make(), save: () => undefined };
}

function load(file: string, version: string): Map<string, unknown> {
  try {
    const saved = JSON.parse(readFileSync(file, 'utf8')) as { version: string; values: [string, unknown][] };
    return saved.version === version ? new Map(saved.values) : new Map();
  } catch {
    // Absent or damaged: both mean that there is nothing to remember.
    return new Map();
  }
}
