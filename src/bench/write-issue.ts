/** Writes a newsroom with one large issue: 24 articles with boxes, tables and notes, and 40 photos as a camera makes them. */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { sha256 } from '../infra/file-digest.ts';
import { composeArchive, type SampleRelease } from './compose-archive.ts';
import { type Draw, seeded } from './seeded.ts';
import { OFFICE_FILES } from './write-archive.ts';

export const ISSUE_ARTICLES = 24;
export const ISSUE_PHOTOS = 40;
const PHOTO_SIZE = { width: 4000, height: 3000 };

/** @returns the content folder; written once, a changed generator writes into a folder of its own */
export async function writeIssue(cacheFolder: string): Promise<string> {
  const files = issueFiles();
  const folder = join(cacheFolder, `issue-${sha256(JSON.stringify([files, PHOTO_SIZE])).slice(0, 12)}`);
  const content = join(folder, 'content');
  const seal = join(folder, 'whole');
  if (existsSync(seal)) return content;
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) await put(join(content, name), text);
  for (let number = 1; number <= ISSUE_PHOTOS; number++) await put(join(content, `photos/2026/${photoName(number)}.jpg`), await photo(number));
  await put(seal, '');
  return content;
}

async function put(file: string, bytes: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

function issueFiles(): Record<string, string> {
  const articles = Array.from({ length: ISSUE_ARTICLES }, (_, index) => index + 1);
  const releases = composeArchive(ISSUE_ARTICLES * 2);
  const photos = Array.from({ length: ISSUE_PHOTOS }, (_, index) => index + 1);
  const sections = [1, 2, 3, 4].map((section) => `  - title: ${section}부\n    items:\n${articles.filter((number) => Math.ceil(number / 6) === section).map((number) => `      - article: a${number}\n`).join('')}`);
  return {
    ...OFFICE_FILES,
    'newsletters/sosik/2026-11/issue.yaml': `number: 1\ntitle: 음성소식 2026년 11·12월호\npublishAt: 2026-11-02 09:00\ncover: 2026/${photoName(1)}\nsections:\n${sections.join('')}`,
    ...Object.fromEntries(articles.map((number) => [`newsletters/sosik/2026-11/a${number}.mdx`, article(number, releases.slice((number - 1) * 2, number * 2))])),
    ...Object.fromEntries(photos.map((number) => [`photos/2026/${photoName(number)}.yaml`, `title: 들길 ${number}\nalt: 벼가 익은 들길에 해가 진다\ntakenAt: 2026-10-01\npeople: none\ncaption: ${number}번째 들길\n`])),
  };
}

function photoName(number: number): string {
  return `road-${String(number).padStart(2, '0')}`;
}

function article(number: number, [first, second]: SampleRelease[]): string {
  const draw = seeded(number);
  const photos = [number, number + ISSUE_ARTICLES].filter((photo) => photo <= ISSUE_PHOTOS).map((photo) => `2026/${photoName(photo)}`);
  return `---\ntitle: 이웃과 함께하는 ${number}번째 이야기\nbyline: 편집실\nphotos: [${photos.join(', ')}]\n---\n\n${mdx(first)}\n\n<FactBox title="알아 두기">\n\n| 무엇을 | 언제 | 어디에 |\n|---|---|---|\n${rows(draw)}\n\n</FactBox>\n\n${mdx(second)}\n`;
}

/** What Markdown takes for text MDX takes for code. */
function mdx(release: SampleRelease | undefined): string {
  return (release?.body ?? '').trim().replace(/[<{]/g, '\\$&');
}

function rows(draw: Draw): string {
  return Array.from({ length: 6 }, (_, index) => `| 강좌 ${index + 1} | ${draw.below(12) + 1}월 ${draw.below(28) + 1}일 | 행정복지센터 |`).join('\n');
}

/** A gradient with grain, so that it weighs what a photo weighs. */
async function photo(number: number): Promise<Uint8Array> {
  const grain = sharp({ create: { ...PHOTO_SIZE, width: 1000, height: 750, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 24 } } });
  return grain.resize(PHOTO_SIZE).modulate({ hue: number * 9 }).tint({ r: 120 + number, g: 150, b: 90 }).jpeg({ quality: 88 }).toBuffer();
}
