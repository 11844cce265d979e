/** The settings of a command, read from its environment once. */
import { isAbsolute, resolve } from 'node:path';
import { type Instant, readInstant } from '../domain/instant.ts';
import { systemNow } from '../infra/clock.ts';
import { quoted } from '../domain/particle.ts';

export interface Settings {
  root: string;
  contentFolder: string;
  /** The content folder as the office named it, for messages. */
  contentName: string;
  ledgerFolder: string | undefined;
  out: string;
  cacheFolder: string;
  now: Instant;
}

export class SettingsError extends Error {
  override name = 'SettingsError';
}

export function readSettings(env: NodeJS.ProcessEnv, root: string): Settings {
  const folder = (name: string, fallback: string) => {
    const value = env[name] || fallback;
    return isAbsolute(value) ? value : resolve(root, value);
  };
  const contentName = (env['SOSIK_CONTENT'] || 'content').replace(/\/+$/, '');
  return {
    root,
    contentFolder: folder('SOSIK_CONTENT', 'content'),
    contentName,
    ledgerFolder: env['SOSIK_LEDGER'] ? folder('SOSIK_LEDGER', '') : undefined,
    out: folder('SOSIK_OUT', 'dist'),
    cacheFolder: folder('SOSIK_CACHE', '.cache'),
    now: instantOf(env['SOSIK_NOW']),
  };
}

/** For what is started by Astro and so is handed no environment. */
export function settingsAt(root: string): Settings {
  return readSettings(process.env, root);
}

function instantOf(text: string | undefined): Instant {
  if (!text) return systemNow();
  const reading = readInstant(text);
  if (!reading.ok) throw new SettingsError(`SOSIK_NOW의 값 ${quoted(text, '을/를')} 시각으로 읽을 수 없습니다. 2026-11-22T09:00:00+09:00처럼 적으세요.`);
  return reading.at;
}
