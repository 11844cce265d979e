import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SentManifest } from '../../../src/domain/sent-copies.ts';
import { keepCopy, keptManifests } from '../../../src/production/sent/sent-folder.ts';
import { temporaryFolder } from '../../support/content-folder.ts';

const out = () => join(temporaryFolder(), 'dist');
const bytes = (text: string) => new TextEncoder().encode(text);
const manifestOf = (copy: string): SentManifest => ({ day: '2026-11-23', madeAt: '2026-11-22T14:00:00+09:00', copy, items: [{ source: 'press:2026/a', title: '글', digest: 'd' }], files: [{ path: '글.txt', sha256: 's', sources: ['press:2026/a'] }] });
const keep = (place: string, text = '글') => keepCopy(place, '2026-11-23', '견본일보', async (copy) => ({ files: [{ path: '01_글/글.txt', bytes: bytes(text) }], manifest: manifestOf(copy) }));

describe('the folder of what was sent', () => {
  it('keeps each copy with its manifest, and never writes over an earlier one', async () => {
    const place = out();
    const first = await keep(place, '처음');
    const second = await keep(place, '다음');
    expect([first, second].map(({ manifest }) => manifest.copy)).toEqual(['2026-11-23-견본일보-1', '2026-11-23-견본일보-2']);
    expect(readFileSync(join(`${place}.sent`, '2026-11-23-견본일보-1', '01_글', '글.txt'), 'utf8')).toBe('처음');
    expect(await keptManifests(place)).toEqual([first.manifest, second.manifest]);
    expect(statSync(`${place}.sent`).mode & 0o077).toBe(0);
  });

  it('gives two that are made at a time different names', async () => {
    const place = out();
    const made = await Promise.all([keep(place), keep(place), keep(place)]);
    expect(made.map(({ manifest }) => manifest.copy).sort()).toEqual(['2026-11-23-견본일보-1', '2026-11-23-견본일보-2', '2026-11-23-견본일보-3']);
  });

  it('keeps nothing of a copy that could not be made, and counts as none what a kill left', async () => {
    const place = out();
    await expect(keepCopy(place, '2026-11-23', undefined, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
    expect(existsSync(join(`${place}.sent`, '2026-11-23-1'))).toBe(false);
    mkdirSync(join(`${place}.sent`, '2026-11-23-견본일보-1'));
    expect(await keptManifests(place)).toEqual([]);
    expect((await keep(place)).manifest.copy).toBe('2026-11-23-견본일보-2');
  });

  it('has no copies where none was made', async () => {
    expect(await keptManifests(out())).toEqual([]);
  });

  it('stops on a manifest that cannot be read, and says which', async () => {
    const place = out();
    const { folder } = await keep(place);
    writeFileSync(join(folder, 'manifest.json'), '{"day": 1');
    await expect(keptManifests(place)).rejects.toThrow('manifest.json');
  });
});
