import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { maskContent, maskingText } from '../../src/production/mask-content.ts';
import { contentFolder, type Files, photo, makePng, release, settingsFor, temporaryFolder } from '../support/content-folder.ts';

const NUMBER = '770505-3123456';

async function masked(files: Files) {
  const work = temporaryFolder();
  const folder = contentFolder(files);
  const settings = { ...settingsFor(folder), out: join(work, 'dist'), cacheFolder: join(work, 'cache') };
  const outcome = await maskContent(settings);
  const read = (file: string) => readFileSync(join(folder, file));
  return { outcome, folder, text: maskingText(outcome, 'content').split('\n'), read, written: (file: string) => read(file).toString('utf8') };
}

describe('npm run check -- --mask', () => {
  it('masks bodies, fields and captions in place, and tells which lines', async () => {
    const { text, written } = await masked({
      'press/2026/a.md': release({ subtitle: `접수 ${NUMBER}` }, `앞 ${NUMBER} 뒤\n다시 ${NUMBER}`),
      'photos/2026/a.yaml': `${photo()}caption: |\n  첫 줄\n  ${NUMBER}\n`,
      'photos/2026/a.png': makePng(),
      'videos/2026/b.yaml': 'youtubeId: abcdefghij0\ntitle: 영상\npublishAt: 2026-11-01 09:00\nduration: PT1M\ncaptions: b.vtt\n',
      'videos/2026/b.vtt': `WEBVTT\n\n00:00.000 --> 00:02.000\n010-1234-5678\n`,
    });
    expect(text).toEqual([
      'content/press/2026/a.md:5 – 주민등록번호를 가렸습니다: 7705**-*******',
      'content/press/2026/a.md:8 – 주민등록번호를 가렸습니다: 7705**-*******',
      'content/press/2026/a.md:9 – 주민등록번호를 가렸습니다: 7705**-*******',
      'content/videos/2026/b.vtt:4 – 휴대전화번호를 가렸습니다: 010-****-****',
      'content/photos/2026/a.yaml:7 – 주민등록번호를 가렸습니다: 7705**-*******',
      '5곳을 가렸습니다. 붙임 파일은 바꾸지 않습니다. npm run check 로 다시 확인하세요.',
    ]);
    expect(written('press/2026/a.md')).toBe(release({ subtitle: '접수 7705○○-○○○○○○○' }, '앞 7705○○-○○○○○○○ 뒤\n다시 7705○○-○○○○○○○'));
    expect(written('photos/2026/a.yaml')).toContain('\n  7705○○-○○○○○○○\n');
    expect(written('videos/2026/b.vtt')).toContain('\n010-○○○○-○○○○\n');
  });

  it('keeps encoding, byte order mark, line ends and every other byte', async () => {
    const text = release({}, `뷁 ${NUMBER}\n끝`).replaceAll('\n', '\r\n');
    const done = text.replace(NUMBER, '7705○○-○○○○○○○');
    const files = { 'press/2026/a.md': iconv.encode(text, 'cp949'), 'press/2026/b.md': Buffer.from(`\ufeff${text}`), 'press/2026/c.md': iconv.encode(text, 'utf-16le', { addBOM: true }) };
    const { read, folder } = await masked(files);
    expect(iconv.decode(read('press/2026/a.md'), 'cp949')).toBe(done);
    expect(read('press/2026/b.md').toString('utf8')).toBe(`\ufeff${done}`);
    expect(read('press/2026/c.md')).toEqual(iconv.encode(done, 'utf-16le', { addBOM: true }));
    expect(readdirSync(join(folder, 'press/2026')).sort()).toEqual(['a.md', 'b.md', 'c.md']);
  });

  it('masks a number that is broken over two lines, each on its own', async () => {
    const { written } = await masked({ 'press/2026/a.md': release({}, '주민등록번호 770505-\n3123456 끝').replaceAll('\n', '\r\n') });
    expect(written('press/2026/a.md')).toContain('7705○○-\r\n○○○○○○○ 끝');
  });

  it('leaves what is allowed, the office’s own, and the same digits in a longer number', async () => {
    const file = release({ allow: '[{ kind: mobile, reason: 알리기를 바람 }]' }, `010-1234-5678 ${NUMBER} 9${NUMBER}1`);
    const { written } = await masked({ 'press/2026/a.md': file });
    expect(written('press/2026/a.md')).toBe(file.replace(` ${NUMBER} `, ' 7705○○-○○○○○○○ '));
  });

  it('says what only a person can mend: a telephone field would no longer be a number', async () => {
    const file = release({ contact: '{ name: 담당, phone: 010-1234-5678 }' });
    const { written, text, outcome } = await masked({ 'press/2026/a.md': file });
    expect(written('press/2026/a.md')).toBe(file);
    expect(outcome.left).toHaveLength(1);
    expect(text).toEqual(['content/press/2026/a.md contact.phone – 이 칸의 휴대전화번호는 직접 고치세요: 010-****-****', '가린 것이 없습니다. 붙임 파일은 바꾸지 않습니다. npm run check 로 다시 확인하세요.']);
  });

  it('is done once: a second run finds nothing', async () => {
    const { folder } = await masked({ 'press/2026/a.md': release({}, `${NUMBER} 010-1234-5678 kim@naver.com 농협 301-0123-4567-81`) });
    const work = temporaryFolder();
    expect(await maskContent({ ...settingsFor(folder), out: join(work, 'dist'), cacheFolder: join(work, 'cache') })).toEqual({ masked: [], left: [] });
  });
});
