import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, checkJson, checkText } from '../../src/production/check-content.ts';
import { contentFolder, type Files, release, settingsFor, temporaryFolder } from '../support/content-folder.ts';

const settings = (files: Files = {}, work = temporaryFolder()) => ({ ...settingsFor(contentFolder(files)), out: join(work, 'dist'), cacheFolder: join(work, 'cache') });
const FAULTY: Files = { 'press/2026/a.md': release({ department: 'welfar' }), 'press/2026/b.md': release({ rights: 'licensed' }) };

describe('npm run check', () => {
  it('prints each fault with the names of the contract, and no other', async () => {
    const outcome = await checkContent(settings(FAULTY));
    expect(outcome.ok).toBe(false);
    expect(JSON.parse(checkJson(outcome))).toEqual([
      { file: 'press/2026/a.md', line: 4, field: 'department', rule: 'unknown-department', severity: 'error', message: '부서 "welfar"가 departments.yaml에 없습니다', hint: '"welfare"를 뜻했는지 확인하세요. 아니면 departments.yaml의 id를 적으세요' },
      { file: 'press/2026/b.md', line: 5, field: 'rights', rule: 'credit', severity: 'warning', message: '남이 만든 것인데 credit이 없습니다', hint: 'credit에 만든 사람이나 기관을 적으세요' },
    ]);
  });

  it('is content with warnings, and with nothing to say prints an empty list', async () => {
    expect((await checkContent(settings({ 'press/2026/b.md': release({ rights: 'licensed' }) }))).ok).toBe(true);
    expect(JSON.parse(checkJson(await checkContent(settings())))).toEqual([]);
  });

  it('tells one fault a line: the place, what is wrong and how to mend it', async () => {
    const given = settings(FAULTY);
    const text = checkText(await checkContent(given), given);
    expect(text).toContain('content/press/2026/a.md:4 department – 부서 "welfar"가 departments.yaml에 없습니다. "welfare"를 뜻했는지 확인하세요. 아니면 departments.yaml의 id를 적으세요.');
    expect(text.split('\n').filter((line) => line.includes('content/'))).toHaveLength(2);
  });

  it('finds the same through its cache, and what has changed since', async () => {
    const given = settings(FAULTY);
    const first = await checkContent(given);
    expect(await checkContent(given)).toEqual(first);
    writeFileSync(join(given.contentFolder, 'press/2026/a.md'), release());
    expect((await checkContent(given)).faults.map(({ file }) => file)).toEqual(['press/2026/b.md']);
  });

  it('says when a build is overdue, and not before', async () => {
    const work = temporaryFolder();
    const given = settings({}, work);
    const manifest = (at: string) => writeFileSync(join(work, 'dist.manifest.json'), JSON.stringify({ now: '', nextChange: { at, reasons: [] }, files: [], held: [] }));
    manifest('2026-11-23T09:00:00+09:00');
    expect((await checkContent(given)).faults).toMatchObject([{ rule: 'overdue', severity: 'warning' }]);
    manifest('2026-11-23T09:00:01+09:00');
    expect((await checkContent(given)).faults).toEqual([]);
  });
});
