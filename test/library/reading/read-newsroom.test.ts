import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { noContentCache } from '../../../src/infra/content-cache.ts';
import { readNewsroom } from '../../../src/library/reading/read-newsroom.ts';
import { type Files, contentFolder, faultsOf, issue, makePng, photo, prepare, readContent, release, SITE, temporaryFolder } from '../../support/content-folder.ts';
import { cpuSince } from '../../support/cpu-time.ts';

const PNG = makePng();
const withPhoto = (files: Files = {}): Files => ({ 'photos/2026/a.yaml': photo(), 'photos/2026/a.png': PNG, ...files });
const read = (folder: string) => readNewsroom({ contentFolder: folder, cache: noContentCache() });
const faultsIn = async (folder: string) => (await prepare(folder)).faults.map(({ file, line, field, rule, message }) => `${file}:${line} ${field}(${rule}) ${message}`);
const attached = (file: string) => release({ attachments: `[{ file: "${file}" }]` });

describe('a minimal content folder', () => {
  it('is two files, and is sound', async () => {
    expect(await faultsOf({ 'topics.yaml': undefined })).toEqual([]);
  });

  it('lacks either: both are asked for, and every entry is read all the same', async () => {
    expect(await faultsOf({ 'site.yaml': undefined, 'departments.yaml': undefined, 'press/2026/a.md': release({ section: 'x' }) })).toMatchInlineSnapshot(`
      [
        "departments.yaml:1 (missing-file) – departments.yaml 파일이 없습니다 / 안내서의 예를 보고 만드세요",
        "press/2026/a.md:5 section(unknown-value) – "x"는 쓸 수 없습니다 / 쓸 수 있는 값: major, news, town, feature, briefing, interview",
        "site.yaml:1 (missing-file) – site.yaml 파일이 없습니다 / 안내서의 예를 보고 만드세요",
      ]
    `);
  });

  it('may have lists with nothing in them but comments', async () => {
    expect(await faultsOf({ 'topics.yaml': '# 아직 없음\n', 'series.yaml': '' })).toEqual([]);
    expect(await faultsOf({ 'departments.yaml': '# 아직 없음\n' })).toMatchInlineSnapshot(`
      [
        "departments.yaml:1 (count) – 값이 하나도 없거나 너무 적습니다 / 1개 이상 적으세요",
      ]
    `);
  });
});

describe('the lists', () => {
  it('tell of repeated ids, those that differ in case alone included, at their lines', async () => {
    expect(
      await faultsOf({
        'topics.yaml': '- { id: welfare, name: 복지 }\n- { id: festival, name: 축제 }\n- { id: Welfare, name: 복지 }\n',
        'departments.yaml': '- id: welfare\n  name: 복지정책과\n  teams:\n    - { id: care, name: 돌봄팀 }\n    - { id: care, name: 돌봄팀 }\n',
        'site.yaml': `${SITE}  - { id: sosik, name: 다른 소식 }\n`,
      }),
    ).toMatchInlineSnapshot(`
      [
        "departments.yaml:5 [0].teams[1].id(duplicate-id) – id "care"가 두 번 있습니다 (대소문자만 다른 것도 같은 것으로 봅니다) / 하나를 지우거나 이름을 바꾸세요",
        "site.yaml:15 publications[1].id(duplicate-id) – id "sosik"이(가) 두 번 있습니다 (대소문자만 다른 것도 같은 것으로 봅니다) / 하나를 지우거나 이름을 바꾸세요",
        "topics.yaml:3 [2].id(duplicate-id) – id "Welfare"가 두 번 있습니다 (대소문자만 다른 것도 같은 것으로 봅니다) / 하나를 지우거나 이름을 바꾸세요",
      ]
    `);
  });

  it('of the site tell of unknown fields, wrong addresses and a mark that is not there', async () => {
    expect(await faultsOf({ 'site.yaml': `${SITE.replace('https://news.example.kr', 'news.example.kr')}colour: '#000000'\nstatus: draft\n` })).toMatchInlineSnapshot(`
      [
        "site.yaml:3 url(url) – "news.example.kr"는 웹 주소가 아닙니다 / https://로 시작하는 주소를 적으세요",
        "site.yaml:15 colour(unknown-field) – "colour"라는 칸은 없습니다 / "color"를 잘못 적지 않았는지 확인하세요",
        "site.yaml:16 status(unknown-field) – "status"라는 칸은 없습니다 / 쓸 수 있는 칸: name, shortName, url, publisher, phone, address, license, lang, head, mark, color, sections, towns, channels, publications, cards, kits, bundle, restricted",
      ]
    `);
    expect(await faultsOf({ 'site.yaml': `${SITE}mark: mark.svg\n` })).toMatchInlineSnapshot(`
      [
        "site.yaml:15 mark(missing-file) – "mark.svg" 파일이 없습니다 / 파일 이름과 위치를 확인하세요",
      ]
    `);
    expect((await readContent({ 'site.yaml': `${SITE}color: #0b5d57\n` })).newsroom?.site.color).toBe('#0b5d57');
    expect(await faultsOf({ 'departments.yaml': '- id: welfare\n name: 복지정책과\n' })).toMatchInlineSnapshot(`
      [
        "departments.yaml:2 (yaml) – YAML 형식으로 읽을 수 없는 줄입니다 / 앞뒤 줄의 들여쓰기와 쌍점(:) 뒤 빈칸을 확인하세요",
      ]
    `);
  });
});

describe('one run', () => {
  it('tells every fault of every file, in the order of files and lines', async () => {
    expect(
      await faultsOf(
        withPhoto({
          'press/2026/b.md': release({ department: 'welfar', photos: '[2026/b]' }),
          'press/2026/a.md': release({ section: 'x', titel: 'y' }, ''),
          'newsletters/sosik/1/issue.yaml': issue({ cover: '2026/none', sections: '\n  - title: 꼭지\n    items:\n      - article: none\n      - { pres: 2026/b }' }),
          'newsletters/sosik/1/x.mdx': '---\ntitle: 기사\n---\n\n<FactBx>\n\n글\n\n</FactBx>\n',
          'videos/2026/v.yaml': 'title: 영상\nyoutubeId: 12345678901\npublishAt: 2026-11-22 09:00\nduration: 3분\ncaptions: v.vtt\n',
          'photos/2026/c.yaml': photo({ people: '[kim, { basis: writen, who: 수상자 }]' }),
          'models/kim.yaml': 'alias: 가을\nconsents: [{ channels: [web], from: 2026-02-30, until: 2026-12-31 }]\n',
          'social/2026/s.yaml': 'title: 게시물\npublishAt: 2026-11-22 09:00\nchannels: []\n',
        }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "models/kim.yaml:2 consents[0].from(date) – "…"은 달력에 없는 날짜이거나 형식이 다릅니다 / 2026-11-22처럼 적으세요",
        "newsletters/sosik/1/issue.yaml:9 sections[0].items[1].pres(unknown-field) – "pres"라는 칸은 없습니다 / "press"를 잘못 적지 않았는지 확인하세요",
        "newsletters/sosik/1/issue.yaml:9 sections[0].items[1].press(missing) – "press" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
        "newsletters/sosik/1/x.mdx:5 본문(unknown-component) – <FactBx> 꾸밈은 없습니다 / <FactBox>를 뜻했는지 확인하세요",
        "photos/2026/c.yaml:4 people[1].basis(unknown-value) – "…"은 쓸 수 없습니다 / "written"을 뜻했는지 확인하세요",
        "press/2026/a.md:5 section(unknown-value) – "x"는 쓸 수 없습니다 / 쓸 수 있는 값: major, news, town, feature, briefing, interview",
        "press/2026/a.md:6 titel(unknown-field) – "titel"이라는 칸은 없습니다 / "title"을 잘못 적지 않았는지 확인하세요",
        "press/2026/a.md:8 본문(empty-body) – 본문이 비어 있습니다 / 머리말 아래에 본문을 적으세요",
        "press/2026/b.md:4 department(unknown-department) – 부서 "welfar"가 departments.yaml에 없습니다 / "welfare"를 뜻했는지 확인하세요. 아니면 departments.yaml의 id를 적으세요",
        "press/2026/b.md:5 photos[0](unknown-photo) – 사진 "2026/b"이(가) 사진 대장에 없습니다 / "2026/a"를 뜻했는지 확인하세요. 아니면 npm run new -- photo 로 먼저 등록하거나 id를 고치세요",
        "social/2026/s.yaml:3 channels(count) – 값이 하나도 없거나 너무 적습니다 / 1개 이상 적으세요",
        "videos/2026/v.yaml:4 duration(duration) – "3분"은 길이 형식이 아닙니다 / 3분 20초는 PT3M20S로 적으세요",
      ]
    `);
  });
});

describe('the name of a file', () => {
  it('is an id: other signs, and names too long, are faults', async () => {
    const names = ['50%', 'a#b', '김장 나눔', 'a.b', 'x'.repeat(121)];
    expect(await faultsOf(Object.fromEntries(names.map((name) => [`press/2026/${name}.md`, release()])))).toMatchInlineSnapshot(`
      [
        "press/2026/50%.md:1 (id) – 파일 이름에 쓸 수 없는 글자가 있습니다: % / 글자, 숫자, -, _ 만 써서 이름을 바꾸세요",
        "press/2026/a#b.md:1 (id) – 파일 이름에 쓸 수 없는 글자가 있습니다: # / 글자, 숫자, -, _ 만 써서 이름을 바꾸세요",
        "press/2026/a.b.md:1 (id) – 파일 이름에 쓸 수 없는 글자가 있습니다: . / 글자, 숫자, -, _ 만 써서 이름을 바꾸세요",
        "press/2026/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.md:1 (id) – 파일 이름이 너무 깁니다 / 한글 40자(영문 120자) 안으로 줄이세요",
        "press/2026/김장 나눔.md:1 (id) – 파일 이름에 쓸 수 없는 글자가 있습니다: 빈칸 / 글자, 숫자, -, _ 만 써서 이름을 바꾸세요",
      ]
    `);
  });

  it('may not differ from another in case or Unicode form alone, whatever the ending', async () => {
    const { newsroom, faults } = await readContent({
      'press/2026/Kimjang.md': release(),
      'press/2026/kimjang.md': release(),
      'press/2026/김장.md': release(),
      [`press/2026/${'김장'.normalize('NFD')}.md`]: release(),
      'newsletters/sosik/1/issue.yaml': issue(),
      'newsletters/sosik/1/x.md': '---\ntitle: 기사\n---\n글\n',
      'newsletters/sosik/1/x.mdx': '---\ntitle: 기사\n---\n글\n',
    });
    expect(faults.map(({ file, rule, message }) => `${file.normalize('NFC')} ${rule} ${message}`)).toMatchInlineSnapshot(`
      [
        "press/2026/kimjang.md duplicate-id "press/2026/Kimjang.md"와 이름이 겹칩니다 (대소문자나 한글 조합만 다릅니다)",
        "press/2026/김장.md duplicate-id "press/2026/김장.md"와 이름이 겹칩니다 (대소문자나 한글 조합만 다릅니다)",
        "newsletters/sosik/1/x.mdx duplicate-id "newsletters/sosik/1/x.md"와 이름이 겹칩니다 (대소문자나 한글 조합만 다릅니다)",
      ]
    `);
    expect([newsroom?.press.length, newsroom?.articles.length]).toEqual([2, 1]);
  });

  it('in Korean is found in either Unicode form, with its picture, its folder and its attachments', async () => {
    const nfd = (text: string) => text.normalize('NFD');
    const { newsroom, faults } = await readContent({
      [nfd('press/2026/김장.md')]: release({ attachments: '[{ file: 자료/일정표.pdf }, { file: 명단.csv }]', photos: '[2026/사진]' }),
      [nfd('press/2026/자료/일정표.pdf')]: '%PDF-',
      [nfd('press/2026/명단.csv')]: '이름\n',
      [nfd('photos/2026/사진.yaml')]: photo(),
      [nfd('photos/2026/사진.png')]: PNG,
    });
    expect(faults).toEqual([]);
    expect(newsroom?.press[0]).toMatchObject({ id: '2026/김장', file: 'press/2026/김장.md', attachments: [{ name: '일정표.pdf', file: 'press/2026/자료/일정표.pdf' }, { name: '명단.csv' }] });
    expect(newsroom?.photos[0]).toMatchObject({ id: '2026/사진', picture: { file: 'photos/2026/사진.png', width: 40, height: 30 } });
  });

  it('that starts with an underscore or a dot is no entry, nor is a folder so named', async () => {
    const { newsroom, faults } = await readContent({ 'press/2026/_a.md': 'x', 'press/2026/.b.md': 'x', 'press/_old/c.md': 'x', 'press/.git/d.md': 'x', 'press/2026/11-22-a.md': release() });
    expect([faults, newsroom?.press.map(({ id }) => id)]).toEqual([[], ['2026/11-22-a']]);
  });

  it('in the wrong place or of the wrong ending is a fault, for else the entry would vanish in silence', async () => {
    const misplaced = ['press/a.md', 'press/2026/11.md', 'press/2026/deep/a.md', 'press/2026/a.mdx', 'press/2026/b.MD', 'press/2026/c.yaml', 'newsletters/sosik/1/issue.yml', 'newsletters/sosik/1/other.yaml', 'newsletters/sosik/1/issue.md', 'newsletters/sosik/a.md', 'videos/a.yaml', 'photos/2026/a.yml', 'models/kim.yml', 'social/2026/a.md'];
    const { faults } = await readContent(Object.fromEntries(misplaced.map((file) => [file, 'title: x'])));
    expect(faults.map(({ file, rule, source }) => [file, rule, source !== undefined])).toEqual(misplaced.toSorted((a, b) => misplaced.indexOf(a) - misplaced.indexOf(b)).map((file) => [file, 'place', true]).sort((a, b) => order(String(a[0])) - order(String(b[0]))));
    function order(file: string): number {
      return faults.findIndex((fault) => fault.file === file);
    }
    expect(faults).toHaveLength(misplaced.length);
  });
});

describe('a link on the disk', () => {
  it('is not followed: not of an entry, not of a folder of entries', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.md'), release());
    const folder = contentFolder({ 'press/2026/a.md': release() });
    symlinkSync(join(outside, 'secret.md'), join(folder, 'press/2026/b.md'));
    symlinkSync(outside, join(folder, 'press/2025'));
    const { newsroom } = await read(folder);
    expect(newsroom?.press.map(({ id }) => id)).toEqual(['2026/a']);
    expect(await faultsIn(folder)).toMatchInlineSnapshot(`
      [
        "press/2025:1 (link) 바로 가기(심볼릭 링크) 폴더는 읽지 않습니다",
        "press/2026/b.md:1 (link) 바로 가기(심볼릭 링크)는 읽지 않습니다",
      ]
    `);
  });
});

describe('an attachment', () => {
  it('lies beside its entry or under it', async () => {
    const { newsroom, faults } = await readContent({ 'press/2026/a.md': release({ attachments: '\n  - { file: ./일정 (안).pdf, title: 일정표 }\n  - { file: files/b.HWPX }' }), 'press/2026/일정 (안).pdf': 'pdf', 'press/2026/files/b.HWPX': 'hwpx' });
    expect(faults).toEqual([]);
    expect(newsroom?.press[0]?.attachments.map(({ name, title, bytes, file }) => [name, title, bytes, file])).toEqual([
      ['일정 (안).pdf', '일정표', 3, 'press/2026/일정 (안).pdf'],
      ['b.HWPX', 'b', 4, 'press/2026/files/b.HWPX'],
    ]);
  });

  it('that is missing, of another type, outside the folder, of the ledger or with a foreign sign is a fault', async () => {
    const named = ['none.pdf', 'a.exe', 'pdf', '../../../etc/passwd.txt', '/etc/hosts.txt', 'C:/a.txt', '..\\\\a.txt', '../../models/kim.pdf', '50%.pdf', 'folder.pdf', ''];
    const files = Object.fromEntries(named.map((file, index) => [`press/2026/${String(index).padStart(2, '0')}.md`.replace(/(\d+)\.md/, 'a$1.md'), attached(file)]));
    expect(await faultsOf({ ...files, 'models/kim.pdf': '동의서', 'press/2026/50%.pdf': 'x', 'press/2026/folder.pdf/x': 'x' })).toMatchInlineSnapshot(`
      [
        "press/2026/a00.md:5 attachments[0](missing-file) – "none.pdf" 파일이 없습니다 / 파일 이름과 위치를 확인하세요",
        "press/2026/a01.md:5 attachments[0](attachment-type) – "a.exe": 쓸 수 없는 파일 형식입니다 / 쓸 수 있는 형식: pdf, hwp, hwpx, docx, xlsx, csv, txt",
        "press/2026/a02.md:5 attachments[0](missing-file) – "pdf" 파일이 없습니다 / 파일 이름과 위치를 확인하세요",
        "press/2026/a03.md:5 attachments[0](outside) – "../../../etc/passwd.txt"은(는) content 폴더 밖을 가리킵니다 / 파일을 글 옆에 두고 이름만 적으세요",
        "press/2026/a04.md:5 attachments[0](outside) – "/etc/hosts.txt"은(는) content 폴더 밖을 가리킵니다 / 파일을 글 옆에 두고 이름만 적으세요",
        "press/2026/a05.md:5 attachments[0](outside) – "C:/a.txt"은(는) content 폴더 밖을 가리킵니다 / 파일을 글 옆에 두고 이름만 적으세요",
        "press/2026/a06.md:5 attachments[0](outside) – "..\\a.txt"은(는) content 폴더 밖을 가리킵니다 / 파일을 글 옆에 두고 이름만 적으세요",
        "press/2026/a07.md:5 attachments[0](outside) – "../../models/kim.pdf"는 모델 대장을 가리킵니다 / 모델 대장의 것은 내보낼 수 없습니다. 다른 파일을 글 옆에 두세요",
        "press/2026/a08.md:5 attachments[0](file-name) – "50%.pdf": 주소에 쓸 수 없는 글자가 파일 이름에 있습니다 / % # ? : * " < > | 를 빼고 이름을 바꾸세요",
        "press/2026/a09.md:5 attachments[0](missing-file) – "folder.pdf"는 파일이 아닙니다 / 파일 이름을 확인하세요",
        "press/2026/a10.md:5 attachments[0].file(missing) – "file" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
      ]
    `);
  });

  it('that is a link, or lies behind one, is a fault', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.txt'), '비밀');
    const folder = contentFolder({ 'press/2026/a.md': attached('secret.txt'), 'press/2026/b.md': attached('files/secret.txt') });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'press/2026/secret.txt'));
    symlinkSync(outside, join(folder, 'press/2026/files'));
    const { newsroom } = await read(folder);
    expect(newsroom?.press.flatMap(({ attachments }) => attachments)).toEqual([]);
    expect(await faultsIn(folder)).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:5 attachments[0](outside) "secret.txt"은(는) 바로 가기(링크)이거나 content 폴더 밖에 있습니다",
        "press/2026/b.md:5 attachments[0](outside) "files/secret.txt"은(는) 바로 가기(링크)이거나 content 폴더 밖에 있습니다",
        "press/2026/files:1 (link) 바로 가기(심볼릭 링크) 폴더는 읽지 않습니다",
      ]
    `);
  });

  it('may not have the name of another of its entry, whatever the case', async () => {
    expect(await faultsOf({ 'press/2026/a.md': release({ attachments: '[{ file: a.pdf }, { file: files/A.pdf }]' }), 'press/2026/a.pdf': 'x', 'press/2026/files/A.pdf': 'y' })).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:5 attachments[1](duplicate-file) – 이름이 같은 첨부 "A.pdf"가 두 개입니다 / 파일 이름을 서로 다르게 바꾸세요",
      ]
    `);
  });
});

describe('a picture', () => {
  it('that is missing, broken, cut short or no picture is a fault of the file', async () => {
    const whole = await sharp({ create: { width: 400, height: 300, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 }, background: 'white' } }).jpeg().toBuffer();
    const pictures: [string, Uint8Array][] = [['cut.jpg', whole.subarray(0, whole.length / 2)], ['cut2.png', PNG.subarray(0, PNG.length - 20)], ['text.jpg', new TextEncoder().encode('not a picture')], ['empty.png', new Uint8Array()], ['svg.png', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')]];
    const files = Object.fromEntries(pictures.flatMap(([name, bytes]) => [[`photos/2026/${name}`, bytes], [`photos/2026/${name.replace(/\..*/, '.yaml')}`, photo()]]));
    expect(await faultsOf({ ...files, 'photos/2026/none.yaml': photo() })).toMatchInlineSnapshot(`
      [
        "photos/2026/cut.jpg:1 (picture) – 사진 파일이 손상되었거나 사진이 아닙니다 / 원본을 다시 받아 JPEG이나 PNG로 저장하세요",
        "photos/2026/cut2.png:1 (picture) – 사진 파일이 손상되었거나 사진이 아닙니다 / 원본을 다시 받아 JPEG이나 PNG로 저장하세요",
        "photos/2026/empty.png:1 (picture) – 사진 파일이 손상되었거나 사진이 아닙니다 / 원본을 다시 받아 JPEG이나 PNG로 저장하세요",
        "photos/2026/none.yaml:1 (missing-picture) – 사진 파일이 없습니다 / 이 파일 옆에 같은 이름의 jpg나 png 파일을 두세요",
        "photos/2026/svg.png:1 (picture) – 사진 파일이 아닙니다 (내용: SVG 그림) / 사진을 JPEG이나 PNG로 저장하세요",
        "photos/2026/text.jpg:1 (picture) – 사진 파일이 손상되었거나 사진이 아닙니다 / 원본을 다시 받아 JPEG이나 PNG로 저장하세요",
      ]
    `);
  });

  it('of 30,000 × 30,000 pixels is refused at once', async () => {
    const huge = makePng(30_000, 30_000);
    const start = process.cpuUsage();
    expect(await faultsOf({ 'photos/2026/a.yaml': photo(), 'photos/2026/a.png': huge })).toMatchInlineSnapshot(`
      [
        "photos/2026/a.png:1 (picture-size) – 사진이 너무 큽니다 (30000 × 30000픽셀) / 긴 변 4000픽셀 정도로 줄이세요",
      ]
    `);
    expect(cpuSince(start)).toBeLessThan(1500);
  });

  it('is measured as it is shown, turned by its EXIF orientation', async () => {
    const turned = await sharp({ create: { width: 60, height: 20, channels: 3, background: 'white' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { newsroom } = await readContent({ 'photos/2026/a.yaml': photo(), 'photos/2026/a.jpg': turned });
    expect(newsroom?.photos[0]?.picture).toMatchObject({ width: 20, height: 60, format: 'jpeg' });
  });

  it('of a phone, in HEIC alone, is told how to come in; beside its JPEG it is the original that nobody reads', async () => {
    const heic = readFileSync(new URL('../../fixtures/photos/phone.heic', import.meta.url));
    expect(await faultsOf({ 'photos/2026/a.yaml': photo(), 'photos/2026/a.heic': heic })).toMatchInlineSnapshot(`
      [
        "photos/2026/a.yaml:1 (heic) – HEIC 사진은 그대로 쓸 수 없습니다 / npm run new -- photo 로 등록하면 JPEG을 함께 만듭니다",
      ]
    `);
    expect(await faultsOf(withPhoto({ 'photos/2026/a.HEIC': heic }))).toEqual([]);
  });

  it('may not be there twice', async () => {
    expect(await faultsOf(withPhoto({ 'photos/2026/a.jpg': PNG }))).toMatchInlineSnapshot(`
      [
        "photos/2026/a.jpg:1 (picture-ending, 주의) – 파일 이름의 끝과 달리 내용은 PNG입니다 / 이름의 끝을 이렇게 고치세요: .png",
        "photos/2026/a.yaml:1 (duplicate-picture) – 같은 이름의 사진이 여럿입니다: photos/2026/a.jpg, photos/2026/a.png / 하나만 남기세요",
      ]
    `);
  });
});

describe('captions', () => {
  const video = (captions: string) => `title: 영상\nyoutubeId: 12345678901\npublishAt: 2026-11-22 09:00\nduration: PT1M\ncaptions: ${captions}\n`;

  it('are WebVTT beside the video', async () => {
    const { newsroom, faults } = await readContent({ 'videos/2026/v.yaml': video('v.vtt'), 'videos/2026/v.vtt': '\ufeffWEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\n안녕하세요\r\n' });
    expect([faults, newsroom?.videos[0]?.captionsText]).toEqual([[], 'WEBVTT\n\n00:00.000 --> 00:01.000\n안녕하세요\n']);
    expect(newsroom?.videos[0]?.data.youtubeId).toBe('12345678901');
    expect(await faultsOf({ 'videos/2026/v.yaml': video('v.vtt'), 'videos/2026/v.vtt': '1\n00:00:00,000 --> 00:00:01,000\n' })).toMatchInlineSnapshot(`
      [
        "videos/2026/v.yaml:5 captions(captions) – 자막 파일이 WebVTT 형식이 아닙니다 / 첫 줄에 WEBVTT를 적으세요",
      ]
    `);
  });
});

describe('the ledger', () => {
  const model = 'alias: 가을\nconsents: [{ channels: [web], from: 2026-01-01, until: 2026-12-31 }]\n';

  it('may be kept outside the repository, and is then read from there alone', async () => {
    const ledgerFolder = temporaryFolder();
    mkdirSync(join(ledgerFolder, '2026'));
    writeFileSync(join(ledgerFolder, 'kim.yaml'), model);
    writeFileSync(join(ledgerFolder, '2026/lee.yaml'), model);
    writeFileSync(join(ledgerFolder, 'park.yml'), model);
    const { newsroom, faults } = await readNewsroom({ contentFolder: contentFolder({ 'models/old.yaml': model }), ledgerFolder, cache: noContentCache() });
    expect(newsroom?.models.map(({ id, file }) => [id, file])).toEqual([['2026/lee', 'models/2026/lee.yaml'], ['kim', 'models/kim.yaml']]);
    expect(faults.map(({ file, rule }) => [file, rule])).toEqual([['models/park.yml', 'place']]);
  });

  it('is not softened by a field that says draft', async () => {
    expect((await readContent({ 'models/kim.yaml': `${model}status: draft\n` })).faults.map(({ rule, severity }) => [rule, severity])).toEqual([['unknown-field', 'error']]);
  });
});

describe('a thousand releases', () => {
  it('with attachments in one folder are read in the time of a check', async () => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [[`press/2026/r${index}.md`, attached(`자료-${index}.txt`)], [`press/2026/자료-${index}.txt`, '자료']]).flat());
    const folder = contentFolder(files);
    const start = process.cpuUsage();
    expect((await read(folder)).newsroom?.press.length).toBe(400);
    expect(cpuSince(start)).toBeLessThan(3000);
    renameSync(join(folder, 'press'), join(folder, '_press'));
    expect((await read(folder)).newsroom?.press).toEqual([]);
  });
});
