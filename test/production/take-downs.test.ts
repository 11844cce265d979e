import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stagedOutput } from '../../src/infra/staged-output.ts';
import { composeManifest } from '../../src/integrations/manifest.ts';
import { consentCommand } from '../../src/production/consent-command.ts';
import { openTakeDowns, sentBundles, stageTakeDowns, takeDownRecord } from '../../src/production/take-downs.ts';
import { at } from '../support/at.ts';
import { contentFolder, type Files, makePng, photo, prepare, release, settingsFor, temporaryFolder } from '../support/content-folder.ts';

const MODEL = 'alias: 가을\nconsents:\n  - { channels: [web, press, sns], from: 2026-01-01, until: 2026-11-25, thirdParty: true }\n';
const FILES: Files = {
  'models/m1.yaml': MODEL,
  'photos/2026/a.yaml': photo({ people: '[m1]' }),
  'photos/2026/a.png': makePng(),
  'press/2026/11-22-a.md': release({ photos: '[2026/a]', posted: '[{ channel: instagram, at: 2026-11-22 10:00, url: "https://sns.example/1" }]' }),
};
const PAGE = { path: 'press/2026/11-22-a/index.html', bytes: 1, sha256: 'a'.repeat(64) };
const KIT = { path: 'press/2026/11-22-a/kit.zip', bytes: 1, sha256: 'b'.repeat(64) };

/** A build as far as taking down is concerned: what was published is handed in. */
async function buildAt(folder: string, out: string, day: string, published = [PAGE, KIT], sources: ('press:2026/11-22-a' | 'photo:2026/a')[] = ['press:2026/11-22-a', 'photo:2026/a']) {
  const settings = { ...settingsFor(folder, at(day)), out };
  const { edition } = await prepare(folder, { settings });
  if (!edition) throw new Error('no edition');
  for (const { path } of published) edition.published.set(path, sources);
  const manifest = composeManifest(edition, published);
  const output = stagedOutput(out);
  await output.begin();
  const { sides, lines } = await stageTakeDowns(output, edition, manifest);
  const side = output.sideFile('manifest.json');
  writeFileSync(side.from, JSON.stringify(manifest));
  await output.commit([side, ...sides]);
  return { lines, settings, sheet: readFileSync(`${out}.take-down.md`, 'utf8'), table: readFileSync(`${out}.take-down.csv`, 'utf8') };
}

describe('the sheet beside the output', () => {
  it('says nothing while everything may be shown', async () => {
    const out = join(temporaryFolder(), 'dist');
    const { lines, sheet } = await buildAt(contentFolder(FILES), out, '2026-11-23 09:00');
    expect(lines).toEqual([]);
    expect(sheet).toContain('사람이 내려야 할 것이 없습니다.');
    expect(takeDownRecord(out).exposures).toEqual([{ photo: '2026/a', models: ['m1'], in: KIT.path, first: '2026-11-23', last: '2026-11-23' }]);
  });

  it('says what is to be done once a consent has ended by its day alone, and once only that it is new', async () => {
    const [folder, out] = [contentFolder(FILES), join(temporaryFolder(), 'dist')];
    await buildAt(folder, out, '2026-11-23 09:00');
    const ended = await buildAt(folder, out, '2026-11-26 09:00', [PAGE], ['press:2026/11-22-a']);
    expect(ended.lines).toEqual([`동의가 끝났거나 철회되어 누리집에서 2곳의 글과 사진이 사라졌습니다: ${out}.take-down.md`, `사람이 내려야 할 것이 3건 있습니다(새로 3건): ${out}.take-down.md`]);
    for (const words of ['https://sns.example/1', '/press/2026/11-22-a/kit.zip', '2026. 11. 26.(목)부터 쓰지 않음: 사진 2026/a: 가을(m1) 동의 기간이 끝남']) expect(ended.sheet).toContain(words);
    expect(ended.table).toContain('사라짐,누리집,파일이 사라짐,,/press/2026/11-22-a/kit.zip,');
    const later = await buildAt(folder, out, '2026-12-10 09:00', [PAGE], ['press:2026/11-22-a']);
    expect(later.lines).toEqual([`사람이 내려야 할 것이 3건 있습니다: ${out}.take-down.md`]);
    expect(later.sheet).toBe(ended.sheet);
  });

  it('remembers a photo that was exchanged before the consent ended', async () => {
    const out = join(temporaryFolder(), 'dist');
    await buildAt(contentFolder(FILES), out, '2026-11-23 09:00');
    const exchanged = contentFolder({ ...FILES, 'press/2026/11-22-a.md': release() });
    expect((await buildAt(exchanged, out, '2026-11-24 09:00', [PAGE], ['press:2026/11-22-a'])).lines).toEqual([]);
    expect((await buildAt(exchanged, out, '2026-11-26 09:00', [PAGE], ['press:2026/11-22-a'])).sheet).toContain('/press/2026/11-22-a/kit.zip');
  });

  it('lets go of what people have seen to, and of what was allowed anew', async () => {
    const [folder, out] = [contentFolder(FILES), join(temporaryFolder(), 'dist')];
    await buildAt(folder, out, '2026-11-23 09:00');
    const { sheet, settings } = await buildAt(folder, out, '2026-11-26 09:00', [PAGE], ['press:2026/11-22-a']);
    const codes = [...sheet.matchAll(/번호 ([0-9a-f]{8})/g)].map(([, code]) => code as string);
    expect(codes).toHaveLength(3);
    await consentCommand({ what: 'done', names: codes.slice(0, 2), channels: [], from: undefined }, settings);
    expect(await consentCommand({ what: 'done', names: codes.slice(2), channels: [], from: undefined }, settings)).toContain('마쳤다고 적었습니다:');
    await expect(consentCommand({ what: 'done', names: ['deadbeef'], channels: [], from: undefined }, settings)).rejects.toMatchObject({ lines: [expect.stringContaining('deadbeef'), expect.anything()] });
    const done = await buildAt(folder, out, '2026-11-27 09:00', [PAGE], ['press:2026/11-22-a']);
    expect(done.lines).toEqual([]);
    expect(done.sheet).toContain('## 마친 것 3건');
    writeFileSync(join(folder, 'models/m1.yaml'), MODEL.replace('2026-11-25', '2027-11-25'));
    const anew = await buildAt(folder, out, '2026-11-28 09:00');
    expect(anew.sheet).not.toContain('## 마친 것');
    expect(anew.sheet).not.toContain('사라진 것');
    expect(takeDownRecord(out).done).toEqual({});
  });

  it('asks anew for what people have seen to, where someone else in it withdraws', async () => {
    const both = { ...FILES, 'models/m2.yaml': MODEL.replace('가을', '겨울').replace('2026-11-25', '2026-11-28'), 'photos/2026/a.yaml': photo({ people: '[m1, m2]' }) };
    const [folder, out] = [contentFolder(both), join(temporaryFolder(), 'dist')];
    await buildAt(folder, out, '2026-11-23 09:00');
    const { sheet, settings } = await buildAt(folder, out, '2026-11-26 09:00', [PAGE], ['press:2026/11-22-a']);
    await consentCommand({ what: 'done', names: [...sheet.matchAll(/번호 ([0-9a-f]{8})/g)].map(([, code]) => code as string), channels: [], from: undefined }, settings);
    expect((await buildAt(folder, out, '2026-11-28 09:00', [PAGE], ['press:2026/11-22-a'])).lines).toEqual([]);
    expect((await buildAt(folder, out, '2026-11-29 09:00', [PAGE], ['press:2026/11-22-a'])).lines).toEqual([`사람이 내려야 할 것이 3건 있습니다(새로 3건): ${out}.take-down.md`]);
  });

  it('stops where the record is damaged, and says which file, for an empty one in its place would forget what is still to be done', async () => {
    const [folder, out] = [contentFolder(FILES), join(temporaryFolder(), 'dist')];
    await buildAt(folder, out, '2026-11-23 09:00');
    writeFileSync(`${out}.take-downs.json`, '{"version": 1, "expo');
    await expect(buildAt(folder, out, '2026-11-26 09:00', [PAGE], ['press:2026/11-22-a'])).rejects.toThrow('take-downs.json');
    expect(readFileSync(`${out}.take-downs.json`, 'utf8')).toBe('{"version": 1, "expo');
  });

  it('is not what a build of pages alone could tell, nor one that failed', async () => {
    const [folder, out] = [contentFolder(FILES), join(temporaryFolder(), 'dist')];
    const { settings, sheet } = await buildAt(folder, out, '2026-11-23 09:00');
    const { edition } = await prepare(folder, { settings: { ...settings, now: at('2026-11-26 09:00') } });
    if (!edition) throw new Error('no edition');
    const output = stagedOutput(out);
    await output.begin();
    await stageTakeDowns(output, edition, composeManifest(edition, []));
    await output.abandon();
    expect(readFileSync(`${out}.take-down.md`, 'utf8')).toBe(sheet);
    expect((await openTakeDowns(edition.newsroom, at('2026-11-26 09:00'), out)).length).toBe(3);
  });
});

describe('bundles that were handed over ahead of their hour', () => {
  const put = (out: string, file: string, content: unknown) => {
    mkdirSync(dirname(join(`${out}.sent`, file)), { recursive: true });
    writeFileSync(join(`${out}.sent`, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const list = { day: '2026-11-22', madeAt: '2026-11-21T18:00:00+09:00', receiver: '가람일보', files: [{ path: 'a.jpg', sha256: 'a'.repeat(64), sources: ['photo:2026/a', 'press:2026/11-22-a'] }] };

  it('are known by the lists that they keep', async () => {
    const out = join(temporaryFolder(), 'dist');
    put(out, '2026-11-22/1/manifest.json', list);
    expect(sentBundles(out)).toEqual([{ day: '2026-11-22', madeAt: at('2026-11-21 18:00'), receiver: '가람일보', photos: ['2026/a'], entries: ['press:2026/11-22-a'] }]);
    expect((await buildAt(contentFolder(FILES), out, '2026-11-26 09:00')).sheet).toContain('가람일보: 2026. 11. 22.(일) 보도자료 묶음(미리 보냄)');
  });

  it('are passed over where their list says nothing', () => {
    const out = join(temporaryFolder(), 'dist');
    for (const [index, content] of ['{', '[]', {}, { ...list, madeAt: '어제' }, { ...list, day: 1 }].entries()) put(out, `${index}/manifest.json`, content);
    expect(sentBundles(out)).toEqual([]);
  });
});
