import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at } from '../support/at.ts';
import { checkContent } from '../../src/production/check-content.ts';
import { correctEntry } from '../../src/production/correct-entry.ts';
import { withdrawEntry } from '../../src/production/withdraw-entry.ts';
import { contentFolder, issue, release, settingsFor, temporaryFolder } from '../support/content-folder.ts';

const POSTED = '[{ channel: instagram, at: 2026-11-22 10:00, url: "https://sns.example/1" }]';

/** A site that stands, and a bundle that was sent ahead. */
function place() {
  const folder = contentFolder({
    'press/2026/11-22-돌봄.md': release({ posted: POSTED }),
    'press/2026/11-23-빈.md': release({ status: 'draft' }),
    'press/2026/11-24-예약.md': release({ embargoUntil: '2026-11-24 06:00' }),
    'press/2026/11-20-철회.md': release({ publishAt: '2026-11-20 09:00', withdrawn: '{ at: 2026-11-21 09:00, reason: 행사가 취소되었습니다. }' }),
    'newsletters/sosik/1/issue.yaml': issue({ publishAt: '2026-11-22 12:00', sections: '[{ title: 소식, items: [{ press: 2026/11-22-돌봄 }] }]' }),
    'coverage/2026/clip.yaml': 'press: 2026/11-22-돌봄\noutlet: 가람신문\nheadline: 가람군, 돌봄 시작\nurl: https://paper.example/1\ndate: 2026-11-22\n',
  });
  const out = join(temporaryFolder(), 'dist');
  writeFileSync(`${out}.manifest.json`, JSON.stringify({ now: '2026-11-22T12:00:00+09:00', files: [{ path: 'press/2026/11-22-돌봄/index.html', sources: ['press:2026/11-22-돌봄'] }, { path: 'videos/index.html', sources: [] }] }));
  const bundle = (name: string, manifest: unknown) => {
    mkdirSync(join(`${out}.sent`, name), { recursive: true });
    writeFileSync(join(`${out}.sent`, name, 'manifest.json'), typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
  };
  bundle('2026-11-22-a', { day: '2026-11-22', madeAt: '2026-11-22T08:00:00+09:00', receiver: '가람일보', files: [{ path: '묶음.txt', sha256: '', sources: ['press:2026/11-22-돌봄', 'press:2026/11-24-예약'] }] });
  bundle('2026-11-22-b', { day: '2026-11-22', files: [{ path: '묶음.txt', sources: [] }] });
  bundle('broken', '{');
  return { ...settingsFor(folder), out, cacheFolder: join(temporaryFolder(), 'cache') };
}

const linesOf = (promise: Promise<string>) => promise.then(() => expect.fail('It did not refuse.'), (error: { lines: string[] }) => error.lines.join('\n'));
const correct = (name: string | undefined, note = '전화번호를 바로잡습니다.', more = {}) => ({ name, note, isUpdate: false, at: undefined, ...more });
const withdraw = (name: string | undefined, reason = '행사가 취소되었습니다.', more = {}) => ({ name, reason, keepTitle: false, at: undefined, ...more });

describe('npm run correct', () => {
  it('adds to the entry, and lists what carries it and what is left to do by hand', async () => {
    const settings = place();
    const text = await correctEntry(correct('press:2026/11-22-돌봄'), settings);
    expect(readFileSync(join(settings.contentFolder, 'press/2026/11-22-돌봄.md'), 'utf8')).toBe(release({ posted: POSTED }).replace('\n---\n\n', '\ncorrections:\n  - at: 2026-11-23 09:00\n    kind: correction\n    note: 전화번호를 바로잡습니다.\n---\n\n'));
    for (const said of ['정정 2026. 11. 23.(월) 오전 9시 – 전화번호를 바로잡습니다.', '  음성소식 제6호 (newsletter:sosik/1)', '    press/2026/11-22-돌봄/index.html', '[ ] 인스타그램: 겨울철 돌봄 강화 – https://sns.example/1', '[ ] 음성소식 제6호 인쇄본', '미리 보낸 꾸러미 2026-11-22-a: 2026. 11. 22.(일) · 받은 곳 가람일보', '미리 보낸 꾸러미 broken: 무엇이', '[ ] 가람신문: 가람군, 돌봄 시작 – https://paper.example/1']) expect(text).toContain(said);
    expect(text).not.toMatch(/videos\/index|2026-11-22-b/);
    expect((await checkContent(settings)).faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    await correctEntry(correct('press:2026/11-22-돌봄', '자리를 더했습니다.', { isUpdate: true, at: '2026-11-23 10:00' }), settings);
    expect(readFileSync(join(settings.contentFolder, 'press/2026/11-22-돌봄.md'), 'utf8')).toContain('바로잡습니다.\n  - at: 2026-11-23 10:00\n    kind: update\n    note: 자리를 더했습니다.\n---');
  });

  it.each([
    [correct('press:2026/11-22-돌범'), '"press:2026/11-22-돌봄"'],
    [correct('press:2026/11-22-돌봄', ''), '무엇을 고쳤는지'],
    [correct('press:2026/11-22-돌봄', '가'.repeat(1001)), '1000자를 넘습니다'],
    [correct('press:2026/11-22-돌봄', '글', { at: '내일' }), '시각이 아닙니다'],
    [correct('press:2026/11-22-돌봄', '글', { at: '2026-11-21 09:00' }), '아직 공개 전입니다(2026. 11. 22.(일) 오전 9시에 공개)'],
    [correct('press:2026/11-23-빈'), '초안'],
    [correct('press:2026/11-24-예약'), '미리 보낸 꾸러미 2026-11-22-a에 들어 있습니다(받은 곳 가람일보)'],
    [correct('press:2026/11-20-철회'), '이미 철회했습니다(2026. 11. 21.(토) 오전 9시: 행사가 취소되었습니다.)'],
  ])('refuses and changes nothing: %j', async (request, words) => {
    const settings = place();
    expect(await linesOf(correctEntry(request, settings))).toContain(words);
    expect(readFileSync(join(settings.contentFolder, 'press/2026/11-22-돌봄.md'), 'utf8')).toBe(release({ posted: POSTED }));
  });
});

describe('npm run withdraw', () => {
  it('takes the entry back and says what stays of it', async () => {
    const settings = place();
    const text = await withdrawEntry(withdraw('/press/2026/11-22-돌봄/', undefined, { keepTitle: true }), settings);
    expect(readFileSync(join(settings.contentFolder, 'press/2026/11-22-돌봄.md'), 'utf8')).toContain('\nwithdrawn:\n  at: 2026-11-23 09:00\n  reason: 행사가 취소되었습니다.\n  keepTitle: true\n---');
    for (const said of ['제목과 철회한 때와 까닭만 남고', '게시물을 내리세요', '쓰지 말아 달라고 알리세요', 'Git']) expect(text).toContain(said);
    expect(await linesOf(withdrawEntry(withdraw('press:2026/11-22-돌봄'), settings))).toContain('이미 철회가 적혀 있습니다');
    expect((await checkContent(settings)).faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('before an entry opened leaves nothing of it, and says so', async () => {
    expect(await withdrawEntry(withdraw('press:2026/11-24-예약'), place())).toContain('쪽도 안내도 남지 않습니다');
    const settings = { ...place(), now: at('2026-11-25 09:00') };
    expect(await withdrawEntry(withdraw('press:2026/11-24-예약'), settings)).toContain('그 주소에는 철회한 때와 까닭만 남고');
  });

  it.each([
    [withdraw('press:2026/11-23-빈'), '초안'],
    [withdraw('press:2026/11-22-돌봄', ' '), '왜 내리는지'],
    [withdraw(undefined), '어느 글인지'],
  ])('refuses: %j', async (request, words) => expect(await linesOf(withdrawEntry(request, place()))).toContain(words));
});
