import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Newsroom } from '../../src/domain/newsroom.ts';
import { noContentCache } from '../../src/infra/content-cache.ts';
import { auditPersonalData } from '../../src/production/audit-personal-data.ts';
import { checkContent, checkJson, checkText } from '../../src/production/check-content.ts';
import { bombOf, zipNamed } from '../infra/opened-file/opening.ts';
import { contentFolder, type Files, makePng, NOW, photo, prepare, release, settingsFor, temporaryFolder } from '../support/content-folder.ts';

const NUMBER = '770505-3123456';
const settings = (files: Files, work = temporaryFolder()) => ({ ...settingsFor(contentFolder(files)), out: join(work, 'dist'), cacheFolder: join(work, 'cache') });

/** The faults of this rule alone, without fonts and without a cache. */
const check = async (files: Files) => {
  const folder = contentFolder(files);
  const audit = (newsroom: Newsroom) => auditPersonalData(newsroom, { contentFolder: folder, cache: noContentCache(), now: NOW });
  const { faults } = await prepare(folder, { audit });
  return faults.map(({ file, line, field, rule, severity, message }) => `${file}:${line} ${field} (${rule} ${severity}) ${message}`);
};

describe('a personal number in the content', () => {
  it('is told with its line and a masked excerpt', async () => {
    expect(await check({ 'press/2026/a.md': release({ summary: `접수 ${NUMBER}` }, `첫 줄\n\n둘째 줄 010-1234-5678\n셋째 줄 ${NUMBER}`) })).toEqual([
      'press/2026/a.md:5 summary (personal-data error) 주민등록번호로 보이는 것이 있습니다: 7705**-*******',
      'press/2026/a.md:10 본문 (personal-data warning) 휴대전화번호로 보이는 것이 있습니다: 010-****-****',
      'press/2026/a.md:11 본문 (personal-data error) 주민등록번호로 보이는 것이 있습니다: 7705**-*******',
    ]);
  });

  it('is found before its entry opens, and warned of in a draft', async () => {
    expect(await check({ 'press/2026/a.md': release({ publishAt: '2027-01-01 09:00' }, NUMBER) })).toEqual([expect.stringContaining('(personal-data error)')]);
    expect(await check({ 'press/2026/a.md': release({ status: 'draft' }, NUMBER) })).toEqual([expect.stringContaining('(personal-data warning)')]);
  });

  it('is found in photos, and in captions with their line', async () => {
    const files = {
      'photos/2026/a.yaml': photo({ caption: `수상자 ${NUMBER}` }),
      'photos/2026/a.png': makePng(),
      'videos/2026/b.yaml': 'youtubeId: abcdefghij0\ntitle: 영상\npublishAt: 2026-11-01 09:00\nduration: PT1M\ncaptions: b.vtt\n',
      'videos/2026/b.vtt': `WEBVTT\n\n00:00.000 --> 00:02.000\n제 번호는 ${NUMBER}입니다\n`,
    };
    expect(await check(files)).toEqual([expect.stringMatching(/^photos\/2026\/a\.yaml:5 caption .*7705/), expect.stringMatching(/^videos\/2026\/b\.yaml:5 captions .*자막 4번째 줄에 주민등록번호로/)]);
  });

  it('is the contact of a release like any other, unless the office lists it', async () => {
    const entry = release({ contact: '{ name: 담당, phone: 010-0000-3200 }' });
    const departments = '- { id: welfare, name: 복지정책과, teams: [{ id: care, name: 희망복지팀, phone: 010-0000-3200 }] }\n';
    expect(await check({ 'press/2026/a.md': entry })).toEqual([expect.stringMatching(/:5 contact\.phone \(personal-data warning\)/)]);
    expect(await check({ 'press/2026/a.md': entry, 'departments.yaml': departments })).toEqual([]);
  });

  it('is passed over where the entry says of its kind why', async () => {
    const body = `${NUMBER}, 010-1234-5678`;
    expect(await check({ 'press/2026/a.md': release({ allow: '[{ kind: mobile, reason: 이장님이 알리기를 바람 }]' }, body) })).toEqual([expect.stringContaining('주민등록번호')]);
    expect(await check({ 'press/2026/a.md': release({ allow: '[{ kind: mobil, reason: 까닭 }]' }, '본문') })).toEqual([expect.stringContaining('"mobil"은 쓸 수 없습니다')]);
    expect(await check({ 'photos/2026/a.yaml': photo({ caption: NUMBER, allow: '[{ kind: rrn, reason: 지어낸 번호 }]' }), 'photos/2026/a.png': makePng() })).toEqual([]);
  });
});

describe('what is told and kept', () => {
  it('never has the number: not in lines, JSON or the cache, not in faults that quote a field', async () => {
    const given = settings({ 'press/2026/a.md': release({ contact: `{ name: 담당, phone: '${NUMBER} 내선' }` }, '본문'), 'press/2026/b.md': release({}, `본문의 앞 문단이다.\n\n${NUMBER} 010-1234-5678`) });
    const outcome = await checkContent(given);
    expect(outcome.faults.map(({ rule }) => rule)).toEqual(['phone', 'personal-data', 'personal-data']);
    const cache = join(given.cacheFolder, 'content.json');
    expect(existsSync(cache)).toBe(true);
    for (const told of [checkText(outcome, given), checkJson(outcome), readFileSync(cache, 'utf8').split('personal\\u0000').slice(1).join('')]) {
      expect(told).not.toMatch(/3123456|1234-5678/);
    }
  });

  it('is the same from the cache', async () => {
    const given = settings({ 'press/2026/a.md': release({}, NUMBER) });
    const first = await checkContent(given);
    expect(await checkContent(given)).toEqual(first);
  });
});

describe('in attachments', () => {
  const locked = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Encrypt 1 0 R >>\n%%EOF\n');
  const attached = (name: string, bytes: string | Uint8Array, fields: Record<string, string> = {}): Files => ({ 'press/2026/a.md': release({ attachments: `[{ file: ${name} }]`, ...fields }), [`press/2026/${name}`]: bytes });

  it('a number is told with the name of the file', async () => {
    expect(await check(attached('명단.csv', `이름,번호\n가람,${NUMBER}\n`))).toEqual(['press/2026/a.md:5 attachments[0] (personal-data error) 붙임 "명단.csv"에 주민등록번호로 보이는 것이 있습니다: 7705**-*******']);
    expect(await check(attached('명단.csv', NUMBER, { allow: '[{ kind: rrn, reason: 지어낸 번호 }]' }))).toEqual([]);
  });

  it('a file that cannot be read is a fault, unless the entry says why it may go', async () => {
    expect(await check(attached('자료.pdf', locked))).toEqual(['press/2026/a.md:5 attachments[0] (attachment-unreadable error) 붙임 "자료.pdf"에 개인정보가 있는지 확인할 수 없습니다: 암호가 걸려 있습니다']);
    expect(await check(attached('자료.pdf', locked, { allow: '[{ kind: unreadable, reason: 인쇄해서 확인함 }]' }))).toEqual([]);
  });

  const words = new TextEncoder().encode('<w:t>안내</w:t>');
  const bomb = bombOf('word/document.xml', 900 * 1024 ** 2);

  it.each([
    ['a name that leads out of the folder', '안내.docx', zipNamed('../../../etc/cron.d/job', words), '풀면 다른 폴더에 쓰는 파일이 들어 있습니다'],
    ['the same as Windows writes it', '안내.docx', zipNamed('..\\..\\Startup\\job.bat', words), '풀면 다른 폴더에 쓰는 파일이 들어 있습니다'],
    ['a name from the root', '안내.xlsx', zipNamed('/etc/job', words), '풀면 다른 폴더에 쓰는 파일이 들어 있습니다'],
    ['a drive', '안내.hwpx', zipNamed('C:/job.bat', words), '풀면 다른 폴더에 쓰는 파일이 들어 있습니다'],
    ['a bomb', '안내.docx', bomb, '너무 크거나, 풀면 엄청나게 커집니다'],
    ['a bomb in an archive', '안내.docx', zipNamed('word/embeddings/a.docx', bomb), '너무 크거나, 풀면 엄청나게 커집니다'],
  ])('%s is refused whatever the entry says, and nothing else is', async (_what, name, made, reason) => {
    const faults = await check({ ...attached(name, made, { allow: '[{ kind: unreadable, reason: 인쇄해서 확인함 }]' }), 'press/2026/b.md': release({ attachments: '[{ file: 좋은.csv }]' }), 'press/2026/좋은.csv': '구분,수\n' });
    expect(faults).toEqual([`press/2026/a.md:5 attachments[0] (attachment-unsafe error) 붙임 "${name}"는 받는 사람에게 해로울 수 있습니다: ${reason}`]);
  });
});
