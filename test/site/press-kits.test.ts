import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library, Release } from '../../src/domain/library.ts';
import { linesOf } from '../../src/domain/prose.ts';
import { sentencesOf } from '../../src/domain/sentences.ts';
import { noContentCache } from '../../src/infra/content-cache.ts';
import { foldForSearch, foldSpaceless, textsWithin } from '../../src/infra/opened-file.ts';
import { currentEdition, handOver, prepareEdition } from '../../src/library/edition.ts';
import { kitBytes, kitDigest, kitReleases, offeredKit } from '../../src/production/press-kits.ts';
import { releaseDocument, releaseDocx, releasePackDigest, releasePackFiles, releasePackSources, releasePdf, releaseText } from '../../src/production/release-documents.ts';
import { plainText } from '../../src/renderers/pdf/pdf-signs.ts';
import { readDocx } from '../renderers/docx/read-docx.ts';
import { at } from '../support/at.ts';
import { contentFolder, photo, release, SITE, temporaryFolder } from '../support/content-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

async function open(contentName: string, now: string, cacheFolder = temporaryFolder()): Promise<Library> {
  const settings = { root: ROOT, contentFolder: contentName, contentName: 'content', ledgerFolder: join(contentName, 'models'), out: join(temporaryFolder(), 'out'), cacheFolder, now: at(now) };
  const { edition } = await prepareEdition({ settings, cache: noContentCache() });
  handOver(edition);
  return currentEdition().library;
}
afterAll(() => handOver(undefined));

const decoder = new TextDecoder();
const contentsOf = (zip: Uint8Array) => new Map(Object.entries(unzipSync(zip)));

describe('the kit of a release', () => {
  let folder: string;
  let library: Library;
  let files: Map<string, Uint8Array>;
  const kept = () => library.releases.find(({ id }) => id === '2026/11-22-kimjang') as Release;

  beforeAll(async () => {
    const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#a05030' } }).jpeg().toBuffer();
    folder = contentFolder({
      'site.yaml': `${SITE}kits: { days: 30 }\n`,
      'photos/2026/open.jpg': await picture(4800, 3200),
      'photos/2026/open.yaml': photo({ title: '"김장: 나눔?"' }),
      'photos/2026/refused.jpg': await picture(600, 400),
      'photos/2026/refused.yaml': photo({ title: '거절한 사진', alt: '거절한 사람이 마당에 서 있다', people: '[{ basis: written, who: 견본, channels: [web], from: 2026-01-01, until: 2027-12-31 }]' }),
      'photos/2026/given.jpg': await picture(500, 400),
      'photos/2026/given.yaml': photo({ title: '받은 사진', alt: '다른 기관에서 받은 사진이다', rights: 'provided', credit: '견본 기관' }),
      'press/2026/11-22-kimjang.md': release(
        { title: '김장: 나눔', photos: '[2026/open, 2026/refused, 2026/given]', attachments: '[{ file: files/plan.csv, title: 추진 계획 }]', corrections: '[{ at: 2026-11-22 10:00, kind: correction, note: 포기 수를 바로잡음 }]' },
        '김장을 나눈다.\n\n![거절](photo:2026/refused)\n\n□ 개요\n ○ 때: 11월',
      ),
      'press/2026/files/plan.csv': '구분,수\n가,1\n',
      'press/2026/10-23-last-day.md': release({ title: '서른 날 된 글', publishAt: '2026-10-23 09:00' }),
      'press/2026/10-22-old.md': release({ title: '오래된 글', publishAt: '2026-10-22 09:00' }),
    });
    library = await open(folder, '2026-11-22 12:00');
    files = contentsOf(await kitBytes(kept(), library));
  });

  it('lasts as many whole days as the site says', async () => {
    expect(kitReleases(library).map(({ id }) => id)).toEqual(['2026/11-22-kimjang', '2026/10-23-last-day']);
    const old = library.releases.find(({ id }) => id === '2026/10-22-old') as Release;
    expect(await offeredKit(old, library)).toBeUndefined();
  });

  it('has text, Word, PDF, captions, photos in print size and what is attached, under names for every system', () => {
    expect([...files.keys()]).toEqual([
      '20261122_(정정) 김장： 나눔.txt',
      '20261122_(정정) 김장： 나눔.docx',
      '20261122_(정정) 김장： 나눔.pdf',
      '사진 설명과 이용 조건.txt',
      '사진/사진1_김장： 나눔？.jpg',
      '첨부/첨부1_추진 계획.csv',
    ]);
    expect(decoder.decode(files.get('첨부/첨부1_추진 계획.csv'))).toBe('구분,수\n가,1\n');
  });

  it('has names that are flagged as UTF-8', async () => {
    const zip = Buffer.from(await kitBytes(kept(), library));
    for (let offset = zip.indexOf('PK\u0003\u0004', 0, 'latin1'); offset >= 0 && offset < 400; offset = zip.indexOf('PK\u0003\u0004', offset + 1, 'latin1')) expect(zip.readUInt16LE(offset + 6) & 0x0800).toBe(0x0800);
  });

  it('has a photo in print size, with its terms in it', async () => {
    const bytes = files.get('사진/사진1_김장： 나눔？.jpg') ?? new Uint8Array();
    const { width, height, format, xmp } = await sharp(bytes).metadata();
    expect({ width, height, format }).toEqual({ width: 4000, height: 2667, format: 'jpeg' });
    expect(xmp?.toString()).toContain('공공누리 제1유형');
  });

  it('says nothing of a photo that the press may not have', () => {
    for (const [name, bytes] of files) {
      for (const found of textsWithin(name, bytes)) expect('text' in found ? found.text : '', name).not.toMatch(/거절|받은 ?사진|견본 ?기관/);
    }
    expect(releasePackSources(kept(), library)).toEqual(['press:2026/11-22-kimjang', 'photo:2026/open']);
  });

  it('says in every form that the release was corrected', async () => {
    expect(releaseText(kept(), library)).toContain('[정정 2026. 11. 22.(일) 오전 10시] 포기 수를 바로잡음');
    expect((await readDocx(await releaseDocx(kept(), library))).text).toContain('포기 수를 바로잡음');
    expect(pagesOf(await releasePdf(kept(), library))).toContain(foldSpaceless('포기 수를 바로잡음'));
  });

  it('is offered with its size and what is in it', async () => {
    const zip = await kitBytes(kept(), library);
    expect(await offeredKit(kept(), library)).toEqual({ bytes: zip.length, contents: '글(TXT·DOCX·PDF), 인쇄용 사진 1장과 설명, 이용 조건, 첨부 파일 1개' });
  });

  it('is the same to the byte when everything is made anew', async () => {
    const before = Buffer.from(await kitBytes(kept(), library));
    rmSync(join(currentEdition().settings.cacheFolder, 'bytes'), { recursive: true });
    expect(Buffer.from(await kitBytes(kept(), library)).equals(before)).toBe(true);
  });

  it('has a digest that no other day changes, and each thing in it does', async () => {
    const today = kitDigest(kept(), library);
    const other = (change: Partial<Release>) => releasePackDigest({ ...kept(), ...change }, library);
    expect(new Set([today, other({ title: '다른 제목' }), other({ photos: [] }), other({ digest: '0' }), releasePackDigest(kept(), library, { words: '엠바고' })]).size).toBe(5);
    const later = await open(folder, '2026-12-01 12:00');
    expect(kitDigest(later.releases.find(({ id }) => id === kept().id) as Release, later)).toBe(today);
    library = await open(folder, '2026-11-22 12:00');
  });
});

describe('a copy that goes out ahead', () => {
  const copy = { words: '엠바고 2026. 12. 1.(화) 오전 9시까지', receiver: '견본일보' };

  it('carries its mark on every page of every form, whatever the state of the release', async () => {
    const paragraphs = Array.from({ length: 60 }, (_, index) => `${index + 1}번째 문단이다. 종이 한 장을 넘기려고 길게 쓴 글이다.`).join('\n\n');
    const folder = contentFolder({ 'press/2026/12-01-budget.md': release({ title: '내년 예산안', publishAt: '2026-12-01 09:00' }, paragraphs) });
    await open(folder, '2026-12-01 12:00');
    const ahead = currentEdition().library;
    const [budget] = ahead.releases as [Release];
    await open(folder, '2026-11-22 12:00');
    expect(currentEdition().library.releases).toEqual([]);
    const packed = await releasePackFiles({ ...budget, state: 'embargoed' }, ahead, '01 내년 예산안/', copy);
    expect(packed.map(({ path }) => path)).toEqual(['01 내년 예산안/20261201_(엠바고) 내년 예산안.txt', '01 내년 예산안/20261201_(엠바고) 내년 예산안.docx', '01 내년 예산안/20261201_(엠바고) 내년 예산안.pdf', '01 내년 예산안/이용 조건.txt']);
    const [text, docx, pdf, terms] = packed.map(({ bytes }) => bytes) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    const line = '엠바고 2026. 12. 1.(화) 오전 9시까지 · 받는 곳 견본일보';
    for (const bytes of [text, terms]) expect(decoder.decode(bytes).split('\n')[0]).toBe(`[${line}]`);
    expect((await readDocx(docx)).parts.get('word/header1.xml')).toContain(line);
    const pages = pagesOf(pdf);
    const count = Number(/1\/(\d+)/.exec(pages)?.[1]);
    expect(count).toBeGreaterThan(1);
    expect(pages.split(foldSpaceless(foldForSearch(line))).length - 1).toBe(count);
  });
});

/** The text with its notes, which mammoth leaves out of it. */
async function wordsOfDocx(docx: Uint8Array): Promise<string> {
  const { text, parts } = await readDocx(docx);
  return `${text}\n${(parts.get('word/footnotes.xml') ?? '').replace(/<[^>]*>/g, '')}`;
}

/** The text of a PDF's pages, without blanks, as whoever searches it finds it. */
function pagesOf(pdf: Uint8Array): string {
  const found = [...textsWithin('release.pdf', pdf)].flatMap((one) => ('text' in one && one.spaceless ? [one.text] : []));
  return found.join('\n');
}

describe('the kits of the sample', () => {
  let library: Library;
  beforeAll(async () => {
    library = await open(join(ROOT, 'content'), '2026-11-22 12:00');
  });

  /** A page's end, or the number of a footnote, may stand once within a sentence. */
  function says(said: string, wanted: string): boolean {
    if (said.includes(wanted)) return true;
    for (let cut = 1; cut < wanted.length; cut++) if (said.includes(wanted.slice(0, cut)) && said.includes(wanted.slice(cut))) return true;
    return false;
  }

  it('say every sentence in Word and PDF, in the order in which it was written', async () => {
    const releases = kitReleases(library);
    expect(releases.length).toBeGreaterThan(20);
    for (const one of releases) {
      const { title, subtitles, department, desks, facts, corrections, body, figures, rights } = releaseDocument(one, library);
      const head = [department, ...desks.flatMap(({ name, phone, email }) => [name, phone, email].filter((words) => words !== undefined)), title, ...subtitles, ...corrections.flatMap(({ label, text }) => [label, text]), ...facts.flatMap(({ label, text }) => [label, text])];
      const lines = [...head, ...linesOf({ ...body, notes: [] }), ...figures.flatMap(({ caption, credit }) => [caption, credit].filter((words) => words !== undefined)), rights];
      const said = { docx: foldSpaceless(foldForSearch(await wordsOfDocx(await releaseDocx(one, library)))), pdf: pagesOf(await releasePdf(one, library)) };
      for (const [form, text] of Object.entries(said)) {
        const missing = [...lines, ...linesOf({ blocks: [], notes: body.notes })].flatMap(sentencesOf).map((words) => foldSpaceless(foldForSearch(plainText(words)))).filter((words) => !says(text, words));
        expect(missing, `${one.id} ${form}`).toEqual([]);
        let from = 0;
        for (const start of lines.map((words) => foldSpaceless(foldForSearch(plainText(words))).slice(0, 8))) {
          const found = text.indexOf(start, from);
          expect(found, `${one.id} ${form}: ${start}`).toBeGreaterThanOrEqual(0);
          from = found;
        }
      }
    }
  });
});

const CORPUS = join(ROOT, '../shared/corpus/newsroom-en');

describe.runIf(existsSync(CORPUS))('the kits of a real archive that nobody shaped to fit', () => {
  it('are made as it is, of documents that open', async () => {
    const library = await open(CORPUS, '2014-01-01 12:00');
    const some = library.releases.filter((_, index) => index % 24 === 0);
    expect(some.length).toBeGreaterThan(10);
    for (const one of some) {
      const files = contentsOf(await kitBytes(one, library));
      expect([...files.keys()].map((name) => name.slice(name.lastIndexOf('.')))).toEqual(['.txt', '.docx', '.pdf', '.txt']);
      const [, docx, pdf] = [...files.values()] as [Uint8Array, Uint8Array, Uint8Array];
      const words = foldSpaceless(foldForSearch(plainText(one.title))).slice(0, 30);
      expect(foldSpaceless(foldForSearch(await wordsOfDocx(docx)))).toContain(words);
      expect(pagesOf(pdf)).toContain(words);
    }
  });
});
