import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schedule } from '../../src/collections/schedule.ts';
import { knownFields } from '../../src/library/reading/schema-faults.ts';
import { newEntry } from '../../src/production/new-entry.ts';
import { contentFolder, prepare, settingsFor } from '../support/content-folder.ts';

const make = (folder: string, ...words: string[]) => newEntry({ kind: 'schedule', words }, settingsFor(folder));

describe('npm run new -- schedule', () => {
  it('makes a draft for the day that has nothing wrong in it, with every field explained', async () => {
    const folder = contentFolder();
    const file = await make(folder, '2026-12-01');
    expect(relative(folder, file)).toBe('schedule/2026/12-01.yaml');
    const { faults, edition } = await prepare(folder);
    expect(faults).toEqual([]);
    expect(edition?.states.get('schedule:2026/12-01')).toEqual({ state: 'draft' });
    const text = readFileSync(file, 'utf8');
    expect([...knownFields(schedule, []), ...knownFields(schedule, ['items', 0])].filter((field) => !new RegExp(`\\b${field}\\b`).test(text))).toEqual([]);
    expect(text).toContain('군수 동정 2026-12-01');
  });

  it('takes tomorrow where no day is said', async () => {
    const folder = contentFolder();
    expect(relative(folder, await make(folder))).toBe('schedule/2026/11-24.yaml');
  });

  it('refuses what is no day, and never writes over a schedule', async () => {
    const folder = contentFolder();
    await expect(make(folder, '2026-02-30')).rejects.toThrow('날짜가 아닙니다');
    await make(folder, '2026-12-01');
    await expect(make(folder, '2026-12-01')).rejects.toThrow('이미 있습니다');
  });
});
