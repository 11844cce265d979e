import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, it } from 'vitest';
import { newEntry } from '../../src/production/new-entry.ts';
import { at } from '../support/at.ts';
import { contentFolder, prepare, SITE, settingsFor } from '../support/content-folder.ts';

const VIDEO = "youtubeId: 'abcdefghij0'\ntitle: 군정뉴스\npublishAt: 2026-11-16 17:00\nduration: PT3M\n";

it.each([
  ['caption', 'captions/2026/한파주의보.yaml', { title: '한파주의보', from: { day: '2026-11-23' }, until: { day: '2026-11-29' } }],
  ['broadcast', 'broadcasts/2026/한파주의보.yaml', { video: '2026/news', at: at('2026-11-24 19:30') }],
] as const)('npm run new -- %s makes a draft that has nothing wrong in it', async (kind, expected, data) => {
  const folder = contentFolder({ 'site.yaml': SITE, 'videos/2026/news.yaml': VIDEO });
  const file = await newEntry({ kind, words: ['한파주의보'] }, settingsFor(folder, at('2026-11-23 09:00')));
  expect(relative(folder, file).normalize('NFC')).toBe(expected);
  expect(readFileSync(file, 'utf8')).toContain('한파주의보');
  const { faults, edition } = await prepare(folder);
  expect(faults).toEqual([]);
  expect(edition?.newsroom[kind === 'caption' ? 'captions' : 'broadcasts'][0]?.data).toMatchObject({ status: 'draft', ...data });
});
