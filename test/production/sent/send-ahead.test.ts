import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SentManifest } from '../../../src/domain/sent-copies.ts';
import { sha256, walkFiles } from '../../../src/infra/file-digest.ts';
import { textsWithin } from '../../../src/infra/opened-file.ts';
import { bundleCommand } from '../../../src/production/bundle-command.ts';
import { type SentOutcome, sendAhead } from '../../../src/production/sent/send-ahead.ts';
import { traceCopy } from '../../../src/production/sent/trace-copy.ts';
import { at } from '../../support/at.ts';
import { contentFolder, photo, release, settingsFor, temporaryFolder } from '../../support/content-folder.ts';
import { makeJpeg } from '../../support/make-picture.ts';

const DAY = '2026-11-24';
const CONSENT = 'alias: 햇살\nconsents:\n  - { channels: [press, web], from: 2026-01-01, until: 2026-12-31, thirdParty: true }\n';
const ENDING = 'alias: 노을\nconsents:\n  - { channels: [press, web], from: 2026-01-01, until: 2026-11-23, thirdParty: true }\n';

/** One folder for all: what is made here is dear, and a copy never disturbs another. */
const place = { folder: '', out: '', now: at('2026-11-23 09:00') };
const settings = () => ({ ...settingsFor(place.folder, place.now), out: place.out, cacheFolder: join(place.out, '..', 'cache') });
const send = (receiver?: string) => sendAhead(settings(), DAY, receiver);

beforeAll(async () => {
  place.folder = contentFolder({
    'press/2026/11-24-a.md': release({ title: '예산 설명', publishAt: '2026-11-20 09:00', embargoUntil: '2026-11-24 06:00', photos: '[2026/a, 2026/b]', attachments: '[{ file: files/table.csv, title: 표 }]', team: 'care' }, '음성군은 새해 예산을 설명한다고 밝혔다.'),
    'press/2026/files/table.csv': '구분,값\n가,1\n',
    'press/2026/11-24-draft.md': release({ title: '초안인 글', publishAt: '2026-11-24 09:00', status: 'draft' }, '초안의 본문은 누구에게도 가지 않는다.'),
    'press/2026/11-22-open.md': release({ title: '열린 글' }),
    'photos/2026/a.yaml': photo({ title: '회의', people: '[m1]' }),
    'photos/2026/b.yaml': photo({ title: '노을', people: '[m2]' }),
    'photos/2026/a.jpg': await makeJpeg(),
    'photos/2026/b.jpg': await makeJpeg({ seed: 2 }),
    'models/m1.yaml': CONSENT,
    'models/m2.yaml': ENDING,
    'schedule/2026/11-25.yaml': 'items:\n  - { time: 10:00, event: 월례 조회 }\n',
  });
  place.out = join(temporaryFolder(), 'dist');
});

const textsOf = (path: string, bytes: Uint8Array) => [...textsWithin(path, bytes)].flatMap((found) => ('text' in found ? [found.text] : [])).join(' ');
async function filesIn({ folder }: SentOutcome): Promise<Map<string, Uint8Array>> {
  const { files } = await walkFiles(folder);
  return new Map(await Promise.all(files.map(async ({ path }) => [path, new Uint8Array(await readFile(join(folder, path)))] as const)));
}
const keptManifest = ({ folder }: SentOutcome) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as SentManifest;

describe('what goes out ahead', () => {
  let first: SentOutcome;
  let other: SentOutcome;
  beforeAll(async () => {
    first = await send('견본일보');
    other = await send('한빛신문');
  });

  it('carries the hour and the receiver on every page of every file that the software makes', async () => {
    const files = await filesIn(first);
    const made = [...files].filter(([path]) => !/manifest\.json$|첨부\//.test(path));
    expect(made.map(([path]) => path.replace(/^.*\./, '')).sort()).toEqual(['docx', 'jpg', 'pdf', 'txt', 'txt', 'txt', 'txt', 'zip']);
    for (const [path, bytes] of made) {
      const text = textsOf(path, bytes);
      expect(text, path).toContain('엠바고 2026. 11. 24.(화) 오전 6시까지 · 사본 2026-11-24-견본일보-1호 · 받는 곳 견본일보');
      expect(text, path).not.toContain('한빛신문');
      if (path.endsWith('.txt')) expect(new TextDecoder().decode(bytes).split('\n')[0]).toContain('엠바고');
    }
  });

  it('has no draft, nothing that is open, and no photo whose consent ends before the day', async () => {
    const files = await filesIn(first);
    const text = [...files].map(([path, bytes]) => `${path} ${textsOf(path, bytes)}`).join(' ');
    for (const word of ['초안', '열린 글', '노을', '사진2']) expect(text).not.toContain(word);
    expect(text).toContain('월례 조회');
  });

  it('differs from every other copy in every file but the attachments, and its manifest has the digest of each', async () => {
    const digests = (manifest: SentManifest) => new Map(manifest.files.map(({ path, sha256: digest }) => [path.replaceAll(manifest.copy, 'copy'), digest]));
    const [a, b] = [keptManifest(first), keptManifest(other)];
    expect(a).toMatchObject({ day: DAY, madeAt: '2026-11-23T09:00:00+09:00', receiver: '견본일보', copy: '2026-11-24-견본일보-1' });
    expect([...digests(a).keys()]).toEqual([...digests(b).keys()]);
    const same = [...digests(a)].filter(([path, digest]) => digests(b).get(path) === digest).map(([path]) => path);
    expect(same.map((path) => path.replace(/^.*\//, ''))).toEqual(['첨부1_표.csv']);
    const files = await filesIn(first);
    for (const { path, sha256: digest, sources } of a.files) {
      expect(sha256(files.get(path) ?? new Uint8Array()), path).toBe(digest);
      expect(sources).toContain('press:2026/11-24-a');
    }
    expect(a.files.find(({ path }) => path.endsWith('.jpg'))?.sources).toContain('photo:2026/a');
  });

  it('is traced to its receiver by its bytes, and by the words in it once they have changed', async () => {
    const pdf = keptManifest(other).files.find(({ path }) => path.endsWith('.pdf'))?.path ?? '';
    expect(await traceCopy(place.out, join(other.folder, pdf))).toMatch(/sha256 일치[\s\S]*한빛신문에 보낸 사본 2026-11-24-한빛신문-1호/);
    const stray = join(place.folder, 'stray.txt');
    const text = keptManifest(first).files.find(({ path }) => path.endsWith('목록.txt'))?.path ?? '';
    await writeFile(stray, `${readFileSync(join(first.folder, text), 'utf8')}덧붙인 말\n`);
    expect(await traceCopy(place.out, stray)).toMatch(/표시가 남아[\s\S]*견본일보에 보낸 사본/);
    expect(await traceCopy(place.out, join(first.folder, keptManifest(first).files.find(({ path }) => path.endsWith('.csv'))?.path ?? ''))).toContain('여러 사본에 든 같은 파일');
    await writeFile(stray, '아무 상관 없는 글');
    await expect(traceCopy(place.out, stray)).rejects.toThrow('보낸 사본 가운데 이 파일은 없고');
    await expect(traceCopy(place.out, join(place.folder, 'absent'))).rejects.toThrow('읽지 못했습니다');
  });

  it('marks in a later copy what is new, what was put right and what was taken back, and leaves the earlier ones alone', async () => {
    const before = await filesIn(first);
    const file = join(place.folder, 'press/2026/11-24-a.md');
    await writeFile(file, readFileSync(file, 'utf8').replace('예산을 설명한다고', '예산을 자세히 설명한다고').replace('team: care', "team: care\ncorrections:\n  - { at: 2026-11-23 10:00, kind: correction, note: 설명하는 때를 바로잡습니다. }"));
    await writeFile(join(place.folder, 'press/2026/11-24-b.md'), release({ title: '뒤에 온 글', publishAt: '2026-11-24 09:00', section: 'major' }));
    place.now = at('2026-11-23 11:00');
    const later = await send('견본일보');
    expect(later).toMatchObject({ added: 1, changed: 1, dropped: [] });
    expect(later.manifest.copy).toBe('2026-11-24-견본일보-2');
    const list = readFileSync(join(later.folder, later.manifest.files.find(({ path }) => path.endsWith('목록.txt'))?.path ?? ''), 'utf8');
    expect(list).toContain('[엠바고 글마다 적힌 시각까지 · 사본 2026-11-24-견본일보-2호 · 받는 곳 견본일보]');
    expect(list).toContain('1. [추가] 뒤에 온 글 「엠바고 오전 9시까지」');
    expect(list).toContain('2. [정정] 예산 설명 「엠바고 오전 6시까지」\n ※ 정정 2026. 11. 23.(월) 오전 10시: 설명하는 때를 바로잡습니다.');
    await writeFile(file, readFileSync(file, 'utf8').replace('team: care', 'status: draft\nteam: care'));
    const last = await send();
    expect(last.dropped.map(({ title }) => title)).toEqual(['예산 설명']);
    expect(readFileSync(join(last.folder, last.manifest.files.find(({ path }) => path.endsWith('목록.txt'))?.path ?? ''), 'utf8')).toContain('※ 앞서 보낸 글 가운데 뺀 것: 예산 설명 – 보도하지 마십시오.');
    expect(await filesIn(first)).toEqual(before);
  });
});

describe('npm run bundle', () => {
  const run = (request: Partial<Parameters<typeof bundleCommand>[0]>) => bundleCommand({ day: undefined, embargoed: false, to: undefined, trace: undefined, ...request }, settings());

  it('says where the open bundle is', async () => {
    expect(await run({ day: '2026-11-22' })).toMatch(/보도자료 1건은 누리집에[\s\S]*https:\/\/news\.example\.kr\/press\/daily\/2026-11-22\/[\s\S]*2026-11-22\.zip/);
  });

  it('says how to send ahead what is still to come', async () => {
    expect(await run({ day: DAY, to: '견본일보' })).toMatch(/공개된 보도자료가 없습니다[\s\S]*npm run bundle -- 2026-11-24 --embargoed --to 견본일보/);
  });

  it('refuses what it cannot do, and says what it can', async () => {
    await expect(run({})).rejects.toThrow('npm run bundle -- 2026-11-20');
    await expect(run({ day: '2026-02-30' })).rejects.toThrow('날짜가 아닙니다');
    await expect(run({ day: '2026-12-01', embargoed: true })).rejects.toThrow('열릴 엠바고·예약 글이 없습니다');
    await expect(run({ day: DAY, embargoed: true, to: ' ' })).rejects.toThrow('이름이 비어 있습니다');
  });
});
