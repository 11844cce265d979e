/** The faces of the book, each cut down to the signs that are set in it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { installedFolder } from '../../infra/installed-folder.ts';
import { renamedFont } from './rename-font.ts';

export type FaceName = 'body' | 'bold' | 'title';

export interface FontFace {
  name: FaceName;
  family: string;
  weight: 400 | 700;
  /** `fonts/body.ttf` */
  path: string;
  mediaType: 'font/ttf' | 'font/otf';
}

export interface FontLicence {
  name: string;
  use: string;
  copyright: string;
  /** The text of the licence, its paragraphs. */
  terms: string[];
}

/** `Pretendard` is a Reserved Font Name; Noto has none. */
const RESERVED = 'Pretendard GOV';
const TITLE_FAMILY = 'Sosik Headings';

export const FACES: Readonly<Record<FaceName, FontFace>> = {
  body: { name: 'body', family: 'Noto Serif KR', weight: 400, path: 'fonts/body.ttf', mediaType: 'font/ttf' },
  bold: { name: 'bold', family: 'Noto Serif KR', weight: 700, path: 'fonts/bold.ttf', mediaType: 'font/ttf' },
  title: { name: 'title', family: TITLE_FAMILY, weight: 700, path: 'fonts/title.otf', mediaType: 'font/otf' },
};

const PACKAGES = { noto: '@expo-google-fonts/noto-serif-kr', pretendard: 'pretendard-gov' } as const;

const SOURCES: Readonly<Record<FaceName, { of: string; file: string }>> = {
  body: { of: PACKAGES.noto, file: '400Regular/NotoSerifKR_400Regular.ttf' },
  bold: { of: PACKAGES.noto, file: '700Bold/NotoSerifKR_700Bold.ttf' },
  title: { of: PACKAGES.pretendard, file: 'dist/public/static/PretendardGOV-Bold.otf' },
};

const read = new Map<string, Promise<Uint8Array>>();

function installedFile(of: string, file: string): Promise<Uint8Array> {
  const path = join(installedFolder(of), file);
  const known = read.get(path) ?? readFile(path);
  read.set(path, known);
  return known;
}

/** Horizontal setting needs no more of a Korean font than these. */
const FEATURES = ['ccmp', 'kern', 'locl', 'mark', 'mkmk'];
const VERTICAL_AND_HINTS = ['BASE', 'STAT', 'gasp', 'vhea', 'vmtx'];

/**
 * OpenType files, deflated by the container: every reading system opens them,
 * and they take a fiftieth of the time of WOFF2 in WebAssembly. Signs that a
 * face does not have are left to the reading system's fonts.
 */
export async function subsetFace(name: FaceName, signs: string): Promise<Uint8Array> {
  const { of, file } = SOURCES[name];
  const font = await subsetFont(await installedFile(of, file), signs, { targetFormat: 'sfnt', keepFeatures: FEATURES, noHinting: true, dropTables: VERTICAL_AND_HINTS });
  return name === 'title' ? renamedTitle(font) : font;
}

function renamedTitle(font: Uint8Array): Uint8Array {
  return renamedFont(renamedFont(font, RESERVED, TITLE_FAMILY), RESERVED.replace(' ', ''), TITLE_FAMILY.replace(' ', ''));
}

export async function fontLicences(): Promise<FontLicence[]> {
  const decoded = async (of: string, file: string) => new TextDecoder().decode(await installedFile(of, file));
  const [noto, pretendard] = [await decoded(PACKAGES.noto, 'LICENSE_FONT'), await decoded(PACKAGES.pretendard, 'dist/LICENSE.txt')];
  return [
    { name: 'Noto Serif KR', use: '본문', copyright: `${noticeOf(noto)} Copyright 2017-2024 Adobe (http://www.adobe.com/).`, terms: termsOf(noto) },
    { name: TITLE_FAMILY, use: `제목 (${RESERVED}에서 쓰인 글자만 골라 이름을 바꾼 글꼴)`, copyright: noticeOf(pretendard), terms: termsOf(pretendard) },
  ];
}

/** What stands before the first sentence of the licence. */
function noticeOf(licence: string): string {
  const [notice = ''] = licence.split('This Font Software is licensed under');
  return paragraphsOf(notice).join(' ');
}

/** @returns the paragraphs from the licence's name on */
function termsOf(licence: string): string[] {
  const start = licence.indexOf('SIL OPEN FONT LICENSE');
  return paragraphsOf(licence.slice(Math.max(0, start)));
}

function paragraphsOf(words: string): string[] {
  return words.split(/\r?\n\s*\r?\n/).map((paragraph) => paragraph.replace(/^-+$/gm, '').replace(/\s+/g, ' ').trim()).filter((paragraph) => paragraph !== '');
}
