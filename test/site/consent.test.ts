/** One newsroom that nobody chose, built once: every picture that comes out, in whatever file, was allowed there. Then someone withdraws. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentChannel } from '../../src/collections/publishing.ts';
import { walkFiles } from '../../src/infra/file-digest.ts';
import { textsWithin } from '../../src/infra/opened-file.ts';
import type { ManifestFile } from '../../src/integrations/manifest.ts';
import { makeWorkplace, readManifest, removeWorkplace, type RunResult, runCommand, type Workplace } from '../support/build-site.ts';
import { type DrawnNewsroom, type DrawnPerson, drawNewsroom, mayBeSeen, PRIVATE_DAYS, PRIVATE_DIGEST, PRIVATE_MARK, RELEASES } from '../support/consent-newsroom.ts';
import { writeContent } from '../support/fixture-newsroom.ts';
import { paintPhoto, photosSeen } from '../support/painted-photo.ts';
import { picturesWithin } from '../support/pictures-within.ts';

/** A picture that was found, and the photos that are seen in it. */
interface Sight {
  where: string;
  photos: number[];
}

/** As the publication contract has it, once more in the words of the test. */
function channelOf(where: string): ConsentChannel {
  const picture = /^pictures\/([a-z]+)\//.exec(where)?.[1];
  if (picture) return picture as ConsentChannel;
  if (/^cards\/videos\/|^cards\/daily\/[^!]*!videos-/.test(where)) return 'video';
  if (where.startsWith('cards/')) return 'sns';
  if (/^newsletters\/[^/]+\/[^/]+\//.test(where)) return 'newsletter';
  if (/^press\/.*\.zip/.test(where)) return 'press';
  return where.startsWith('iptv/') ? 'iptv' : 'web';
}

let place: Workplace;
let drawn: DrawnNewsroom;
let built: RunResult;
let sights: Sight[];
beforeAll(async () => {
  place = makeWorkplace();
  drawn = drawNewsroom(20261122);
  for (const [file, content] of Object.entries(drawn.files)) writeContent(place.content, file, content);
  for (const { number, id } of drawn.photos) writeContent(place.content, `photos/${id}.jpg`, await paintPhoto(number));
  built = await runCommand(place);
  expect(built.text).toContain('새 사이트가 올라갔습니다');
  sights = await sightsIn(place.out);
});
afterAll(() => removeWorkplace(place));

async function sightsIn(out: string): Promise<Sight[]> {
  const found: Sight[] = [];
  for (const { path } of (await walkFiles(out)).files) {
    for (const { where, bytes } of picturesWithin(path, readFileSync(join(out, path)))) {
      const photos = await photosSeen(bytes, drawn.photos.length);
      if (photos === undefined) throw new Error(`${where} is no picture.`);
      found.push({ where, photos });
    }
  }
  return found;
}

const photoAt = (number: number) => drawn.photos[number] as DrawnNewsroom['photos'][number];

describe('a picture that anyone refused', () => {
  it('is in no file of the site, whatever its form and its name', () => {
    const wrong = sights.flatMap(({ where, photos }) => photos.filter((number) => !mayBeSeen(photoAt(number), channelOf(where))).map((number) => `${where}: ${photoAt(number).id}`));
    expect(wrong).toEqual([]);
  });

  it('is named by no address either', async () => {
    const names = (await walkFiles(place.out)).files.flatMap(({ path }) => (/\.(?:html|xml|json)$/.test(path) ? [path, ...readFileSync(join(place.out, path), 'utf8').matchAll(/pictures\/[a-z]+\/2026\/photo-\d+\//g).map(([name]) => name)] : [path]));
    const wrong = names.flatMap((name) => [.../^pictures\/([a-z]+)\/2026\/photo-(\d+)\//.exec(name)?.slice(1, 3).join(' ').split('\n') ?? []]).filter((pair) => {
      const [channel = '', number = ''] = pair.split(' ');
      return !mayBeSeen(photoAt(Number(number)), channel as ConsentChannel);
    });
    expect(wrong).toEqual([]);
  });

  it('would have been recognised: those that were allowed are found in every form', () => {
    const seen = (form: RegExp) => new Set(sights.filter(({ where }) => form.test(where)).flatMap(({ photos }) => photos));
    for (const form of [/^pictures\/web\/.*webp$/, /^pictures\/newsletter\/.*jpg$/, /^pictures\/video\//, /^cards\/press\/.*\/og\.jpg$/, /^cards\/press\/.*\/story\.jpg$/, /^cards\/videos\//, /^cards\/social\/.*-\d\.jpg$/, /cards\.zip!/, /^cards\/daily\/.*!/, /book\.epub!/, /book\.pdf!/, /large-print\.pdf!/]) expect(seen(form).size, String(form)).toBeGreaterThan(0);
    const web = drawn.photos.filter((photo) => mayBeSeen(photo, 'web')).map(({ number }) => number);
    expect([...seen(/^pictures\/web\//)].sort((a, b) => a - b)).toEqual(web);
    expect(sights.filter(({ where, photos }) => /^pictures\/|^cards\/(?:press|videos|social)\/.*\.jpg$/.test(where) && photos.length !== 1)).toEqual([]);
    const refused = drawn.photos.flatMap((photo) => (['web', 'newsletter', 'sns', 'video'] as const).filter((channel) => !mayBeSeen(photo, channel)));
    expect(refused.length).toBeGreaterThan(20);
  });

  it('leaves its entry standing, with a warning in the closing table and a card without it', () => {
    const warned = [...built.text.matchAll(/press\/2026\/11-\d\d-(p\d)\.md:\d+ (?:photos\[\d\]|본문|card\.photo) – 사진 "2026\/photo-\d+"[은는] 나온 사람의 동의가 없어 빠집니다/g)].map(([, entry]) => entry);
    expect(new Set(warned).size).toBeGreaterThan(3);
    for (let at = 0; at < RELEASES; at++) {
      const page = readFileSync(join(place.out, `press/2026/11-${12 + at}-p${at}/index.html`), 'utf8');
      expect(page).toContain('끝맺는 말입니다.');
    }
    const cards = readManifest(place).files.map(({ path }) => path).filter((path) => path.startsWith('cards/press/2026/11-11-refused/'));
    expect(cards).toContain('cards/press/2026/11-11-refused/og.png');
    expect(cards.filter((path) => path.endsWith('.jpg'))).toEqual([]);
  });

  it('stops the build with the reason where the entry requires its photos, and what stands is not touched', async () => {
    const refused = drawn.photos.find((photo) => !mayBeSeen(photo, 'web'))?.id;
    const before = ['manifest.json', 'take-downs.json', 'take-down.md', 'take-down.csv'].map((side) => readFileSync(`${place.out}.${side}`, 'utf8'));
    writeContent(place.content, 'press/2026/11-22-strict.md', `---\ntitle: 사진이 꼭 있어야 하는 글\npublishAt: 2026-11-22 09:00\ndepartment: welfare\nphotosRequired: true\nphotos: [${refused}]\n---\n\n사진이 꼭 있어야 합니다.\n`);
    const { code, text } = await runCommand(place);
    expect(code).toBe(1);
    expect(text).toMatch(new RegExp(`press/2026/11-22-strict\\.md:6 photos\\[0\\] – 사진 "${refused}"[은는] 나온 사람의 동의가 없어 빠집니다. photosRequired를 지우거나 다른 사진으로 바꾸세요`));
    expect(['manifest.json', 'take-downs.json', 'take-down.md', 'take-down.csv'].map((side) => readFileSync(`${place.out}.${side}`, 'utf8'))).toEqual(before);
    writeContent(place.content, 'press/2026/11-22-strict.md', `---\ntitle: 사진이 없어도 되는 글\npublishAt: 2026-11-22 09:00\ndepartment: welfare\nstatus: draft\n---\n\n아직 쓰는 중입니다.\n`);
  });
});

describe('the manifest', () => {
  it('names the consents on which each picture stands, and each of them holds', async () => {
    const rows = new Map(readManifest(place).files.map((file) => [file.path, file]));
    const missing: string[] = [];
    for (const { where, photos } of sights) {
      const row = rows.get(where.split('!')[0] ?? '') as ManifestFile;
      for (const number of photos) for (const [index, person] of photoAt(number).people.entries()) if (!isNamed(row, photoAt(number).id, channelOf(where), index, person)) missing.push(`${where}: ${photoAt(number).id}`);
    }
    expect(missing).toEqual([]);
    expect([...rows.values()].flatMap(({ consents = [] }) => consents).filter((consent) => !mayBeSeen(drawn.photos.find(({ id }) => id === consent.photo) as DrawnNewsroom['photos'][number], consent.channel))).toEqual([]);
  });

  function isNamed({ consents = [] }: ManifestFile, photo: string, channel: ConsentChannel, index: number, { model, consents: given }: DrawnPerson): boolean {
    return consents.some((consent) => consent.photo === photo && consent.channel === channel && ('model' in consent ? consent.model === model && given[consent.consent]?.channels.includes(channel) : model === undefined && consent.person === index));
  }
});

/** Whatever of the ledger must turn up nowhere, in the ways in which it could be written. */
const PRIVATE = [PRIVATE_MARK, PRIVATE_DIGEST, ...PRIVATE_DAYS, ...PRIVATE_DAYS.map((day) => day.replaceAll('-', '')), ...PRIVATE_DAYS.map((day) => `${Number(day.slice(0, 4))}. ${Number(day.slice(5, 7))}. ${Number(day.slice(8))}.`)];

function privateIn(name: string, bytes: Uint8Array): string[] {
  const texts = [name, Buffer.from(bytes).toString('utf8'), ...[...textsWithin(name, bytes)].flatMap((one) => ('text' in one ? [one.text] : []))];
  return PRIVATE.filter((word) => texts.some((text) => text.includes(word)));
}

async function privateInFolder(folder: string): Promise<string[]> {
  const { files } = await walkFiles(folder);
  return files.flatMap(({ path }) => privateIn(path, readFileSync(join(folder, path))).map((word) => `${path}: ${word}`));
}

describe('what the ledger says of people', () => {
  it('is in no byte of the output, archives and pictures included, nor are the ids of models', async () => {
    expect(await privateInFolder(place.out)).toEqual([]);
    const ids = (await walkFiles(place.out)).files.filter(({ path }) => readFileSync(join(place.out, path)).includes('person-') || path.includes('person-'));
    expect(ids).toEqual([]);
  });

  it('is in no cache', async () => {
    expect(await privateInFolder(place.cache)).toEqual([]);
  });

  it('is in no file beside the output, which names models by id and alias alone', () => {
    for (const side of ['manifest.json', 'take-downs.json', 'take-down.md', 'take-down.csv']) expect(privateIn(side, readFileSync(`${place.out}.${side}`)), side).toEqual([]);
  });

  it('is in nothing that commands say, faults provoked on purpose included', async () => {
    const check = await runCommand(place, { command: 'check' });
    const report = await runCommand(place, { command: 'consent', args: ['report'] });
    const breaks: ((text: string) => string)[] = [
      (text) => text.replace('signedOn: ', 'signedOn: x'),
      (text) => text.replace(PRIVATE_DIGEST, PRIVATE_MARK),
      (text) => text.replace('purposes:', 'purpose:'),
      (text) => text.replace('purposes: [', 'purposes: [['),
      (text) => `${text}${PRIVATE_MARK}: 하나\n`,
    ];
    const broken = breaks.map((spoil, index) => [`models/person-${index}.yaml`, spoil(drawn.files[`models/person-${index}.yaml`] as string)] as const);
    for (const [file, text] of broken) writeContent(place.content, file, text);
    const faults = await runCommand(place, { command: 'check' });
    for (const [file] of broken) {
      writeContent(place.content, file, drawn.files[file] as string);
      expect(faults.text).toContain(file);
    }
    expect([built.text, check.text, report.text, faults.text].flatMap((text) => privateIn('말', Buffer.from(text)))).toEqual([]);
    expect(report.text).toContain('별칭0호 (person-0)');
  });
});

describe('a withdrawal', () => {
  let model: string;
  let said: RunResult;
  let again: RunResult;
  beforeAll(async () => {
    // The one who is seen most.
    const counts = new Map<string, number>();
    for (const { photos } of sights) for (const number of photos) for (const { model: id } of photoAt(number).people) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    model = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] as string;
    said = await runCommand(place, { command: 'consent', args: ['withdraw', model, '--from', '2026-11-22'] });
    again = await runCommand(place, { now: '2026-11-22T13:00:00+09:00' });
    expect(again.text).toContain('새 사이트가 올라갔습니다');
  });
  const shows = (number: number) => photoAt(number).people.some((person) => person.model === model);

  it('takes the person off every file of the next build', async () => {
    expect(sights.some(({ photos }) => photos.some(shows))).toBe(true);
    expect((await sightsIn(place.out)).filter(({ photos }) => photos.some(shows)).map(({ where }) => where)).toEqual([]);
  });

  it('leaves a sheet that names what vanished and what was posted, printed and handed out', () => {
    const sheet = readFileSync(`${place.out}.take-down.md`, 'utf8');
    const table = readFileSync(`${place.out}.take-down.csv`, 'utf8');
    const gone = sights.filter(({ where, photos }) => !where.includes('!') && photos.some(shows)).map(({ where }) => where);
    for (const path of gone) expect(table, path).toContain(`/${path}`);
    expect(sheet).toContain('## SNS에 올린 것');
    expect(sheet).toContain('## 누리집에서 사라진 것');
    expect(sheet).toMatch(/https:\/\/sns\.example\/p\d/);
    expect(sheet).toContain(`(${model}) 동의를 거둠`);
    expect(again.text).toMatch(/사람이 내려야 할 것이 \d+건 있습니다\(새로 \d+건\): \S*take-down\.md/);
  });

  it('was told of before in the same words', () => {
    const posts = [...readFileSync(`${place.out}.take-down.md`, 'utf8').matchAll(/^ {2}- (https:\/\/sns\.example\/p\d)\n {2}- .*$/gm)].filter(([row]) => row.includes(`(${model})`)).map(([, url]) => url as string);
    expect(posts.length).toBeGreaterThan(0);
    for (const url of posts) expect(said.text).toContain(url);
  });

  it('is still on the sheet after later builds, until it is said to be done', async () => {
    const sheet = () => readFileSync(`${place.out}.take-down.md`, 'utf8');
    const url = /^ {2}- (https:\/\/sns\.example\/p(\d))$/m.exec(sheet());
    const [, address = '', at = ''] = url ?? [];
    const code = /\(.*(?:에 공개|에 펴냄), 번호 ([0-9a-f]{8})\)/.exec(sheet())?.[1] ?? '';
    expect((await runCommand(place, { command: 'posted', args: ['--down', `press:2026/11-${12 + Number(at)}-p${at}`, address], now: '2026-11-22T14:00:00+09:00' })).code).toBe(0);
    expect((await runCommand(place, { command: 'consent', args: ['done', code], now: '2026-11-22T14:00:00+09:00' })).code).toBe(0);
    const gone = sheet().slice(sheet().indexOf('## 누리집에서 사라진 것'));
    expect((await runCommand(place, { now: '2026-11-22T15:00:00+09:00' })).code).toBe(0);
    expect(sheet()).toContain(gone.trimEnd());
    expect(sheet()).not.toContain(`  - ${address}\n`);
    expect(sheet()).toMatch(new RegExp(`- \\[x\\] .*번호 ${code}`));
  });
});
