import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newEntry } from '../../src/production/new-entry.ts';
import { at } from '../support/at.ts';
import { contentFolder, type Files, issue, prepare, release, SITE, settingsFor } from '../support/content-folder.ts';

const OFFICE: Files = {
  'site.yaml': SITE.replace('{ id: sosik, name: 음성소식 }', '{ id: sosik, name: 음성소식, cadence: bimonthly }\n  - { id: gazette, name: 전자군보, cadence: { days: [5, 15, 25] } }'),
  'newsletters/sosik/2026-11/issue.yaml': issue({ number: '323' }),
  'press/2026/11-22-돌봄.md': release({ title: '"돌봄: 겨울 #1"' }),
};

async function made(words: string[], files: Files = OFFICE, now = at('2026-11-23 09:00')) {
  const folder = contentFolder(files);
  const notes: string[] = [];
  const file = await newEntry({ kind: 'newsletter', words }, settingsFor(folder, now), (note) => notes.push(note));
  const { faults, edition } = await prepare(folder);
  const id = relative(join(folder, 'newsletters'), file).replace('/issue.yaml', '');
  return { folder, id, notes, faults: faults.map(({ file: where, message }) => `${where} ${message}`), text: readFileSync(file, 'utf8'), data: edition?.newsroom.newsletters.find((entry) => entry.id === id)?.data };
}

describe('npm run new -- newsletter', () => {
  it('makes a draft of the next issue that has nothing wrong in it, filled with the releases since the last', async () => {
    const { id, faults, notes, text, data } = await made([]);
    expect([id, faults, notes]).toEqual(['sosik/2027-01', [], []]);
    expect(data).toMatchObject({ status: 'draft', number: 324, title: '음성소식 2027년 1·2월호', publishAt: at('2027-01-01 09:00'), sections: [{ title: '군정 소식', items: [{ press: '2026/11-22-돌봄' }] }] });
    expect(text).toContain('      - press: 2026/11-22-돌봄  # 2026. 11. 22.(일) 돌봄: 겨울 #1\n');
    expect(text).toContain('# 차례: 지난 호(제323호)가 나온 2026. 11. 1.(일) 오전 9시 뒤로 2027. 1. 1.(금) 오전 9시까지 공개되는 보도자료와 영상을 구분마다 모았습니다.');
  });

  it('chooses the publication that is named, by id or name, and takes the rest for the title', async () => {
    expect((await made(['gazette'])).data).toMatchObject({ number: 1, title: '전자군보 2026년 11월 25일자' });
    expect(await made(['전자군보', '호외', '1호'])).toMatchObject({ id: 'gazette/2026-11-25', data: { title: '호외 1호' } });
    expect(await made(['새해 특별호'])).toMatchObject({ id: 'sosik/2027-01', data: { title: '새해 특별호' } });
  });

  it('says which issues it left out before an election, in the file too', async () => {
    const restricted = 'restricted:\n  - { from: 2026-12-05, until: 2027-06-03, publications: [sosik] }\n';
    const { id, notes, text, faults } = await made([], { ...OFFICE, 'site.yaml': OFFICE['site.yaml'] + restricted });
    expect([id, faults]).toEqual(['sosik/2027-07', []]);
    expect(notes).toEqual(['2027년 1·2월호부터 2027년 5·6월호까지 3개 호는 선거 전 제한 기간(2026. 12. 5.(토) ~ 2027. 6. 3.(목))이라 건너뛰었습니다.']);
    expect(text).toContain(`# ${notes[0]}\n`);
  });

  it('says that it is late, and for which issues too late', async () => {
    const { id, notes, text } = await made([], { ...OFFICE, 'press/2026/11-22-돌봄.md': undefined }, at('2027-03-10 12:00'));
    expect([id, notes]).toEqual(['sosik/2027-03', ['2027년 1·2월호는 때가 지나 건너뛰었습니다.']]);
    expect(text).toContain('# 공개 시각: 펴낼 날(2027. 3. 1.(월))이 지나 내일 오전 9시로 적었습니다.\npublishAt: 2027-03-11 09:00\n');
    expect(text).toContain('sections: []\n');
  });

  it('sets aside as comments what one section cannot take', async () => {
    const press = Object.fromEntries(Array.from({ length: 203 }, (_, index) => [`press/2026/글-${index}.md`, release({ publishAt: `2026-11-20 ${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}` })]));
    const { faults, data, text } = await made([], { ...OFFICE, ...press, 'press/2026/11-22-돌봄.md': undefined });
    expect(faults).toEqual([]);
    expect(data?.sections[0]?.items).toHaveLength(200);
    expect(text.match(/^# {5}- press: /gm)).toHaveLength(3);
  });

  it('is written beside articles that are there already, and over nothing', async () => {
    const folder = contentFolder(OFFICE);
    mkdirSync(join(folder, 'newsletters/sosik/2027-01'));
    const settings = settingsFor(folder);
    expect(relative(folder, await newEntry({ kind: 'newsletter', words: [] }, settings))).toBe('newsletters/sosik/2027-01/issue.yaml');
    expect(relative(folder, await newEntry({ kind: 'newsletter', words: [] }, settings))).toBe('newsletters/sosik/2027-03/issue.yaml');
  });

  it('works for an office that has named no publication', async () => {
    const { folder, id, text } = await made(['첫 호'], { 'site.yaml': SITE.replace(/publications:[\s\S]*/, '') });
    expect(id).toBe('sosik/2026-11');
    expect(text).toContain('title: "첫 호"');
    expect(existsSync(join(folder, 'newsletters/sosik/2026-11/issue.yaml'))).toBe(true);
  });
});
