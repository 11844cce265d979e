import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll } from 'vitest';
import type { Instant } from '../../src/domain/instant.ts';
import { noContentCache } from '../../src/infra/content-cache.ts';
import { type PrepareOptions, prepareEdition } from '../../src/library/edition.ts';
import { type NewsroomReading, readNewsroom } from '../../src/library/reading/read-newsroom.ts';
import { at } from './at.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sosik-test-'));
  made.push(folder);
  return folder;
}

export const SITE = `name: 음성군 소식
shortName: 음성군
url: https://news.example.kr
publisher: 음성군 홍보실
phone: 043-000-3000
address: 충청북도 음성군 음성읍 견본로 1
license: KOGL-1
head: 군수
towns:
  - { id: eumseong, name: 음성읍 }
channels:
  - { id: instagram, name: 인스타그램, platform: instagram }
publications:
  - { id: sosik, name: 음성소식 }
`;

const MINIMAL: Record<string, string> = {
  'site.yaml': SITE,
  'departments.yaml': '- { id: welfare, name: 복지정책과, teams: [{ id: care, name: 희망복지팀, phone: 043-000-3200 }] }\n',
  'topics.yaml': '- { id: welfare, name: 복지 }\n',
};

export type Files = Record<string, string | Uint8Array | undefined>;

/** A minimal valid content folder with these files over it; `undefined` takes a file out. */
export function contentFolder(files: Files = {}): string {
  const folder = temporaryFolder();
  for (const [file, content] of Object.entries({ ...MINIMAL, ...files })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** @param fields lines of front matter over those that every release has; `publishAt: ''` leaves one out */
export function release(fields: Record<string, string> = {}, body = '음성군은 겨울철 돌봄을 강화한다고 밝혔다.'): string {
  return `---\n${lines({ title: '겨울철 돌봄 강화', publishAt: '2026-11-22 09:00', department: 'welfare', ...fields })}---\n\n${body}\n`;
}

export function photo(fields: Record<string, string> = {}): string {
  return lines({ title: '김장 나눔', alt: '절인 배추가 쌓인 작업대', takenAt: '2026-11-20', people: 'none', ...fields });
}

export function issue(fields: Record<string, string> = {}): string {
  return lines({ number: '6', title: '음성소식 11월호', publishAt: '2026-11-01 09:00', ...fields });
}

function lines(fields: Record<string, string>): string {
  return Object.entries(fields).flatMap(([field, value]) => (value === '' ? [] : [`${field}: ${value}\n`])).join('');
}

export async function readContent(files: Files = {}): Promise<NewsroomReading> {
  return readNewsroom({ contentFolder: contentFolder(files), cache: noContentCache() });
}

/** The faults of a whole folder, a line each: `file:line field (rule, severity) – message / hint`. */
export async function faultsOf(files: Files = {}, options: Partial<PrepareOptions> = {}): Promise<string[]> {
  const { faults } = await prepare(contentFolder(files), options);
  return faults.map(({ file, line, field, rule, severity, message, hint }) => `${file}:${line} ${field}(${rule}${severity === 'warning' ? ', 주의' : ''}) – ${message} / ${hint}`);
}

export const NOW: Instant = at('2026-11-23 09:00');

export function settingsFor(folder: string, now = NOW) {
  return { root: process.cwd(), contentFolder: folder, contentName: 'content', ledgerFolder: undefined, out: join(folder, '..', 'no-such-out'), cacheFolder: join(folder, '..', 'no-such-cache'), now };
}

export async function prepare(folder: string, options: Partial<PrepareOptions> = {}) {
  return prepareEdition({ settings: settingsFor(folder), cache: noContentCache(), ...options });
}

/** A black picture of one bit a pixel, small on disk however large it is. */
export function makePng(width = 40, height = 30): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
