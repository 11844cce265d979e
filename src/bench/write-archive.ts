/** Writes an archive twice: as the office would write it, and with the fields that Hugo and Eleventy know. The texts are the same. */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../infra/file-digest.ts';
import { composeArchive, heldReleases, type SampleRelease } from './compose-archive.ts';
import { DEPARTMENTS, SERIES, TOPICS, TOWNS } from './vocabulary.ts';

export interface WrittenArchive {
  size: number;
  /** For our build: a content folder. */
  office: string;
  /** For the others: `press/<id>.md`. */
  plain: string;
}

/** Written once; a changed generator writes into a folder of its own. */
export async function writeArchive(cacheFolder: string, size: number): Promise<WrittenArchive> {
  const releases = composeArchive(size);
  const office = Object.entries({ ...OFFICE_FILES, ...filesOf([...releases, ...heldReleases()], officeText) });
  const plain = Object.entries(filesOf(releases, plainText));
  const folder = join(cacheFolder, `archive-${size}-${sha256(JSON.stringify([office, plain])).slice(0, 12)}`);
  const archive = { size, office: join(folder, 'office'), plain: join(folder, 'plain') };
  const seal = join(folder, 'whole');
  if (existsSync(seal)) return archive;
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of office) await put(join(archive.office, name), text);
  for (const [name, text] of plain) await put(join(archive.plain, name), text);
  await put(seal, '');
  return archive;
}

function filesOf(releases: readonly SampleRelease[], textOf: (release: SampleRelease) => string): Record<string, string> {
  return Object.fromEntries(releases.map((release) => [`press/${release.id}.md`, textOf(release)]));
}

export async function addToOffice({ office }: WrittenArchive, release: SampleRelease): Promise<string> {
  return put(join(office, 'press', `${release.id}.md`), officeText(release));
}

export async function addToPlain({ plain }: WrittenArchive, release: SampleRelease): Promise<string> {
  return put(join(plain, 'press', `${release.id}.md`), plainText(release));
}

async function put(file: string, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

export function officeText(release: SampleRelease): string {
  const { title, subtitles, publishAt, section, department, team, topics, towns, series, body } = release;
  const lines = [
    `title: ${JSON.stringify(title)}`,
    'subtitle:',
    ...subtitles.map((subtitle) => `  - ${JSON.stringify(subtitle)}`),
    `publishAt: ${publishAt}`,
    `section: ${section}`,
    `department: ${department}`,
    `team: ${team}`,
    `topics: [${topics.join(', ')}]`,
    `towns: [${towns.join(', ')}]`,
    ...(series ? [`series: ${series}`] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

export function plainText(release: SampleRelease): string {
  const { id, title, subtitles, publishAt, section, department, topics, towns, series, body } = release;
  const [, name] = DEPARTMENTS.find(([known]) => known === department) ?? ['', ''];
  const front = {
    title,
    subtitles,
    date: `${publishAt.replace(' ', 'T')}:00+09:00`,
    month: publishAt.slice(0, 7),
    kind: section,
    office: name,
    departments: [department],
    topics,
    towns,
    series: series ? [series] : [],
    permalink: `/press/${id}/`,
  };
  return `---\n${Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}\n---\n\n${body}`;
}

const named = (list: readonly (readonly [string, string])[], indent = '') => list.map(([id, name]) => `${indent}- { id: ${id}, name: ${name} }`).join('\n');

/** What every sample office has beside its entries. */
export const OFFICE_FILES: Record<string, string> = {
  'site.yaml': `name: 음성군 소식\nshortName: 음성군\nurl: https://news.eumseong.example\npublisher: 음성군 홍보실\nphone: 043-000-3400\naddress: 충청북도 음성군 음성읍 견본로 1\nlicense: KOGL-1\ntowns:\n${named(TOWNS, '  ')}\n`,
  'departments.yaml': `${DEPARTMENTS.map(([id, name, team], index) => `- id: ${id}\n  name: ${name}\n  teams:\n    - { id: main, name: ${team}, phone: 043-000-3${String(100 + index)} }`).join('\n')}\n`,
  'topics.yaml': `${named(TOPICS)}\n`,
  'series.yaml': `${named(SERIES)}\n`,
};
