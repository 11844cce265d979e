/**
 * Remembers what was made of a file, by the digest of its bytes and a version of
 * the code that made it. Only what was asked for in this run is kept, so it
 * never grows past the content. Safe to delete at any time.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface ContentCache {
  /** @param key must name everything that shapes the value */
  remember<T>(key: string, make: () => T): T;
  rememberAsync<T>(key: string, make: () => Promise<T>): Promise<T>;
  save(): void;
}

export function contentCache(file: string, version: string): ContentCache {
  const before = load(file, version);
  const used = new Map<string, unknown>();
  let isChanged = false;
  const lookUp = (key: string): unknown => used.get(key) ?? before.get(key);
  const keep = (key: string, value: unknown) => {
    if (!before.has(key)) isChanged = true;
    used.set(key, value);
  };
  return {
    remember<T>(key: string, make: () => T): T {
      const value = (lookUp(key) ?? make()) as T;
      keep(key, value);
      return value;
    },
    async rememberAsync<T>(key: string, make: () => Promise<T>): Promise<T> {
      const value = (lookUp(key) ?? (await make())) as T;
      keep(key, value);
      return value;
    },
    save() {
      if (!isChanged && used.size === before.size) return;
      mkdirSync(dirname(file), { recursive: true });
      const temporary = `${file}.${process.pid}.tmp`;
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
