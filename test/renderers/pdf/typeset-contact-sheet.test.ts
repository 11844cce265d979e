import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeContactSheets, type ContactSheet } from '../../../src/domain/contact-sheet.ts';
import { foldForSearch, foldSpaceless, textsWithin } from '../../../src/infra/opened-file.ts';
import { typesetContactSheet } from '../../../src/renderers/pdf/typeset-contact-sheet.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';

const TITLES = ['품바축제 <저녁> 무대 #1', '$x$ *별* _밑줄_ \\ "따옴표"', '띄어쓰기없이아주길게이어지는사진의제목은줄을넘겨도잘리지않고모두보입니다정말로그렇습니다', 'Market day 🎉', '五日場의 아침'];
const photos = Array.from({ length: 14 }, (_, number) =>
  makePhoto({ id: `2026/사진-${String(number).padStart(2, '0')}`, title: TITLES[number] ?? `들판 ${number}`, alt: `들판의 모습 ${number}`, lang: number === 3 ? 'en' : undefined, place: '설성공원', aiGenerated: number === 1, picture: { ...makePhoto().picture, ...(number % 2 ? { width: 300, height: 400 } : { width: 400, height: 300 }) } }),
);

async function picturesOf(sheet: ContactSheet): Promise<Map<string, Uint8Array>> {
  const drawn = sheet.photos.map(async ({ id, rendition: { width, height } }) => [id, new Uint8Array(await sharp({ create: { width, height, channels: 3, background: '#7a9a6a' } }).jpeg().toBuffer())] as const);
  return new Map(await Promise.all(drawn));
}

describe('a contact sheet', () => {
  const [sheet] = composeContactSheets(makeLibrary({ photos })) as [ContactSheet];
  let pictures: Map<string, Uint8Array>;
  let bytes: Uint8Array;
  beforeAll(async () => {
    pictures = await picturesOf(sheet);
    bytes = typesetContactSheet(sheet, pictures);
  });

  it('is a tagged PDF/UA-1 on two pages, with a description of every picture', () => {
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(source).toMatch(/\/Lang ?\(ko/);
    expect(source.match(/\/Type ?\/Page\b/g)?.length).toBe(2);
    expect(source.match(/\/Alt ?[(<]/g)?.length).toBeGreaterThanOrEqual(photos.length);
  });

  it('names every photo by title and id, with its credit and licence, whatever the words are', () => {
    const text = [...textsWithin('sheet.pdf', bytes)].flatMap((found) => ('text' in found && found.spaceless ? [found.text] : [])).join('\n');
    const folded = (words: string) => foldSpaceless(foldForSearch(words.replace('🎉', '')));
    for (const { id, title } of photos) for (const words of [id, title]) expect(text, words).toContain(folded(words));
    for (const words of ['2026년 11월에 찍은 사진', '사진 14장', '음성군 홍보실 · 인공지능으로 만든 이미지', '공공누리 제1유형(출처표시)', '설성공원']) expect(text, words).toContain(folded(words));
  });

  it('is the same each time', () => {
    expect(Buffer.from(typesetContactSheet(sheet, pictures)).equals(Buffer.from(bytes))).toBe(true);
  });
});
