import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/production/check-content.ts';
import { consentCommand } from '../../src/production/consent-command.ts';
import { contentFolder, makePng, photo, release, settingsFor, temporaryFolder } from '../support/content-folder.ts';

const LEDGER = '# 대장\nalias: 가을\nconsents:\n  - purposes: [군정 홍보]\n    channels: [web, sns]\n    from: 2026-01-01\n    until: 2027-12-31 # 두 해\n';

function place() {
  const folder = contentFolder({
    'models/m1.yaml': LEDGER,
    'photos/2026/a.yaml': photo({ people: '[m1]' }),
    'photos/2026/a.png': makePng(),
    'press/2026/11-22-a.md': release({ photos: '[2026/a]' }),
  });
  const out = join(temporaryFolder(), 'dist');
  writeFileSync(`${out}.manifest.json`, JSON.stringify({ files: [{ path: 'press/2026/11-22-a/index.html', sources: ['model:m1', 'press:2026/11-22-a'] }, { path: 'index.html', sources: [] }] }));
  return { ...settingsFor(folder), out, cacheFolder: join(temporaryFolder(), 'cache') };
}
const request = { what: 'withdraw', names: ['m1'], channels: [], from: undefined };

describe('npm run consent -- withdraw', () => {
  it('ends the consent in the ledger and shows where the person is seen', async () => {
    const settings = place();
    const text = await consentCommand(request, settings);
    expect(readFileSync(join(settings.contentFolder, 'models/m1.yaml'), 'utf8')).toBe(`${LEDGER}    withdrawnAt: 2026-11-23\n`);
    expect(text).toContain('가을 (m1)의 동의를 2026. 11. 23.(월)부터 거두어들입니다.');
    for (const seen of ['  2026/a', '  press:2026/11-22-a', '  press/2026/11-22-a/index.html']) expect(text).toContain(seen);
    expect(text).not.toContain('  index.html');
    expect((await checkContent(settings)).faults.map(({ rule }) => rule)).toEqual(['photo-refused']);
  });

  it('of one channel leaves the others in force, and what was agreed to written', async () => {
    const settings = place();
    await consentCommand({ ...request, channels: ['sns'], from: '2026-12-01' }, settings);
    const ledger = readFileSync(join(settings.contentFolder, 'models/m1.yaml'), 'utf8');
    expect(ledger).toContain('    channels: [web]\n');
    expect(ledger).toContain('  - purposes: [군정 홍보]\n    channels: [sns]\n    from: 2026-01-01\n    until: 2027-12-31\n    thirdParty: false\n    afterEmployment: false\n    withdrawnAt: 2026-12-01\n');
    expect((await checkContent(settings)).faults).toEqual([]);
  });

  it.each([
    [{ ...request, names: ['m2'] }, '"m1"을 뜻했는지'],
    [{ ...request, channels: ['snss'] }, '"snss" 채널은 없습니다'],
    [{ ...request, from: '내일' }, '날짜가 아닙니다'],
    [{ ...request, what: undefined }, '무엇을 할지'],
  ])('tells how to ask better', async (asked, words) => {
    await expect(consentCommand(asked, place())).rejects.toMatchObject({ lines: expect.arrayContaining([expect.stringContaining(words)]) as string[] });
  });
});
