import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/production/check-content.ts';
import { recordPosting, recordTakingDown } from '../../src/production/record-posting.ts';
import { contentFolder, release, settingsFor, temporaryFolder } from '../support/content-folder.ts';

const URL = 'https://sns.example/post/1';
function place() {
  const folder = contentFolder({ 'press/2026/11-22-돌봄.md': release() });
  return { ...settingsFor(folder), out: join(temporaryFolder(), 'dist'), cacheFolder: join(temporaryFolder(), 'cache') };
}

describe('npm run posted', () => {
  it.each(['press:2026/11-22-돌봄', 'content/press/2026/11-22-돌봄.md', '/press/2026/11-22-돌봄/', 'https://news.example.kr/press/2026/11-22-%EB%8F%8C%EB%B4%84/'])('knows the entry by %s', async (name) => {
    const settings = place();
    expect(await recordPosting([name, 'instagram', URL], settings)).toBe(`press/2026/11-22-돌봄.md에 적었습니다: 인스타그램 2026. 11. 23.(월) 오전 9시 ${URL}`);
    expect(readFileSync(join(settings.contentFolder, 'press/2026/11-22-돌봄.md'), 'utf8')).toBe(release().replace('\n---\n\n', `\nposted:\n  - channel: instagram\n    at: 2026-11-23 09:00\n    url: ${URL}\n---\n\n`));
    expect((await checkContent(settings)).faults).toEqual([]);
  });

  it('keeps Windows line ends', async () => {
    const settings = place();
    const file = join(settings.contentFolder, 'press/2026/11-22-돌봄.md');
    writeFileSync(file, release().replaceAll('\n', '\r\n'));
    await recordPosting(['press:2026/11-22-돌봄', 'instagram', URL], settings);
    expect(readFileSync(file, 'utf8').replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('keeps the encoding that the office writes in', async () => {
    const settings = place();
    const file = join(settings.contentFolder, 'press/2026/11-22-돌봄.md');
    const posted = release().replace('\n---\n\n', `\nposted:\n  - channel: instagram\n    at: 2026-11-23 09:00\n    url: ${URL}\n---\n\n`);
    for (const encoding of ['cp949', 'utf-16le']) {
      writeFileSync(file, iconv.encode(release(), encoding, { addBOM: encoding === 'utf-16le' }));
      await recordPosting(['press:2026/11-22-돌봄', 'instagram', URL], settings);
      expect(readFileSync(file).equals(iconv.encode(posted, encoding, { addBOM: encoding === 'utf-16le' })), encoding).toBe(true);
    }
  });

  it.each([
    [['press:2026/11-22-돌범', 'instagram', URL], '"press:2026/11-22-돌봄"을 뜻했는지'],
    [['press:2026/11-22-돌봄', 'instagra', URL], '"instagram"을 뜻했는지'],
    [['press:2026/11-22-돌봄', 'instagram', 'javascript:alert(1)'], '주소를 https://부터'],
    [['press:2026/11-22-돌봄', 'instagram'], '주소를 https://부터'],
    [[], '어느 글인지'],
  ])('%j is told how to do better', async (args, words) => {
    await expect(recordPosting(args, place())).rejects.toMatchObject({ lines: [expect.stringContaining(words), ...(words.startsWith('주소') || words.startsWith('어느') ? [expect.stringContaining('예:')] : [])] });
  });
});

describe('npm run posted -- --down', () => {
  it.each([
    ['a list of lines', `posted:\n  - channel: instagram\n    at: 2026-11-22 10:00\n    url: ${URL}`, `    url: ${URL}\n    takenDownAt: 2026-11-23 09:00\n`],
    ['braces', `posted:\n  - { channel: instagram, at: 2026-11-22 10:00, url: "${URL}" } # 첫 글`, `  - { channel: instagram, at: 2026-11-22 10:00, url: "${URL}", takenDownAt: 2026-11-23 09:00 } # 첫 글\n`],
  ])('notes in %s when the post was taken down, and nothing else', async (_form, posted, written) => {
    const settings = place();
    const file = join(settings.contentFolder, 'press/2026/11-22-돌봄.md');
    writeFileSync(file, release().replace('\n---\n\n', `\n${posted}\n---\n\n`));
    expect(await recordTakingDown(['press:2026/11-22-돌봄', URL], settings)).toBe(`press/2026/11-22-돌봄.md에 적었습니다: 2026. 11. 23.(월) 오전 9시에 내림 ${URL}`);
    expect(readFileSync(file, 'utf8')).toContain(written);
    expect((await checkContent(settings)).faults).toEqual([]);
  });

  it('tells which addresses are noted, where it was given another', async () => {
    const settings = place();
    await expect(recordTakingDown(['press:2026/11-22-돌봄', URL], settings)).rejects.toMatchObject({ lines: [expect.stringContaining('기록이 없습니다'), '올린 기록이 하나도 없습니다.'] });
    await recordPosting(['press:2026/11-22-돌봄', 'instagram', URL], settings);
    await expect(recordTakingDown(['press:2026/11-22-돌봄', 'https://sns.example/2'], settings)).rejects.toMatchObject({ lines: [expect.stringContaining('"https://sns.example/2"'), `기록된 주소: ${URL}`] });
  });
});
