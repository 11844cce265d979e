import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Changes } from '../../src/integrations/changes.ts';
import { sha256 } from '../../src/infra/file-digest.ts';
import { textsWithin } from '../../src/infra/opened-file.ts';
import { makeWorkplace, readManifest, removeWorkplace, runCommand, siteBytes, type Workplace } from '../support/build-site.ts';
import { breadcrumbsOf, jsonLdOf } from '../support/page-data.ts';
import { schemaFaultsOf } from '../support/json-schema.ts';
import { readCsv } from '../support/read-csv.ts';
import { vocabularyFaults } from '../support/schema-vocabulary.ts';
import { CANARY, newsroomFiles, release, writeContent, writeNewsroom } from '../support/fixture-newsroom.ts';

const places: Workplace[] = [];
async function newsroomAt(options: { cold?: boolean } = {}): Promise<Workplace> {
  const place = makeWorkplace(options);
  places.push(place);
  await writeNewsroom(place.content);
  return place;
}
afterAll(() => places.forEach(removeWorkplace));

function changesAt({ out }: Workplace): Changes {
  return JSON.parse(readFileSync(`${out}.changes.json`, 'utf8')) as Changes;
}

/** Of the fixture's open entries, one of each kind. */
const ADDRESSES = [
  'index.html', '404.html', 'sitemap-index.xml', 'news-sitemap.xml', 'robots.txt',
  'press/index.html', 'press/2026/11-20-돌봄/index.html', 'press/2026/11-20-돌봄.txt', 'press/2026/11-20-돌봄/files/계획.csv', 'press/2026/11-20-돌봄/kit.zip', 'press/2026/index.html', 'press/2026/11/index.html', 'press/2025/12/index.html', 'press/departments/welfare/index.html', 'press/topics/welfare/index.html', 'press/towns/garam/index.html', 'press/series/village/index.html', 'press/daily/index.html', 'press/daily/2026-11/index.html', 'press/daily/2026-11-20/index.html', 'press/daily/2026-11-20.txt', 'press/daily/2026-11-20.zip', 'press/schedule.ics',
  'feeds/daily.xml', 'feeds/daily.json', 'feeds/index.html', 'feeds/all.xml', 'feeds/all.json', 'feeds/press.xml', 'feeds/departments/welfare.xml', 'feeds/topics/welfare.json', 'feeds/towns/garam.xml', 'feeds/series/village.json', 'feeds/index.opml',
  'newsletters/index.html', 'newsletters/sosik/2026-11/index.html',
  'videos/index.html', 'videos/2026/village/index.html',
  'photos/index.html', 'photos/2026/hill/index.html',
  'data/index.html', 'data/press.json', 'data/press.csv', 'data/press-2026.json', 'data/press-2025.csv', 'data/newsletters.json', 'data/videos.csv', 'data/photos.json', 'data/schemas/press.json', 'data/catalog.jsonld',
  'search/index.html', 'search/2026/terms-0.json', 'search/2026/items-0.json', 'search/article/sosik/2026-11/kimchi.txt', 'search/video/2026/village.txt',
];

describe('a build', () => {
  let place: Workplace;
  let text: string;
  let first: Map<string, string>;
  let firstChanges: Changes;
  beforeAll(async () => {
    place = await newsroomAt();
    const run = await runCommand(place);
    text = run.text;
    expect(run.text).toContain('새 사이트가 올라갔습니다');
    expect(run.code).toBe(0);
    first = await siteBytes(place.out);
    firstChanges = changesAt(place);
  });

  it('publishes every address of the open entries', () => {
    for (const path of ADDRESSES) {
      expect([...first.keys()], path).toContain(path);
    }
  });

  it('runs the captions of the hour on television, and tells of what is still to be on the air', () => {
    const text = (path: string) => Buffer.from(first.get(path) ?? '', 'latin1');
    const names = [...first.keys()].filter((path) => path.startsWith('iptv/'));
    expect(names).toEqual(['iptv/captions-cp949.txt', 'iptv/captions.csv', 'iptv/captions.json', 'iptv/captions.txt', 'iptv/captions.xml', 'iptv/index.html', 'iptv/sidebar-1.png']);
    expect(text('iptv/captions.txt').toString()).toBe('[긴급] 한파주의보\r\n수도꼭지를 조금 틀어 두세요.\r\n물어볼 곳은 043-000-3002입니다.\r\n');
    expect(iconv.decode(text('iptv/captions-cp949.txt'), 'cp949')).toBe(text('iptv/captions.txt').toString());
    expect(JSON.parse(text('iptv/captions.json').toString())).toMatchObject({ pictures: ['https://garam.example/news/iptv/sidebar-1.png'], captions: [{ id: '2026/cold' }] });
    expect(text('iptv/index.html').toString()).toMatch(/<meta name="robots" content="noindex"/);
    const sources = new Map(readManifest(place).files.map(({ path, sources: of }) => [path, of]));
    expect(sources.get('iptv/sidebar-1.png')).toEqual(['caption:2026/cold', 'photo:2026/hill']);
    const videos = text('videos/index.html').toString();
    expect(videos).toContain('가람케이블 4번');
    expect(videos).not.toContain('지난 방송');
    expect(text('videos/broadcasts.ics').toString()).toContain('DTSTART:20261218T103000Z');
    for (const path of ['videos/kinds/village/index.html', 'videos/series/village/index.html']) expect([...first.keys()]).toContain(path);
  });

  it('lets nothing that is held back exist anywhere in the output, nor anything of the ledger', () => {
    for (const [path, bytes] of first) {
      expect(path).not.toMatch(/canary/i);
      for (const found of textsWithin(path, Buffer.from(bytes, 'latin1'))) {
        const shown = 'text' in found ? found.text : '';
        expect(shown.includes(CANARY), `${path} ${found.where}`).toBe(false);
        expect(shown).not.toMatch(/secret-canary|refused-canary|embargo-canary|scheduled-canary|a1a1a1a1a1/);
      }
    }
  });

  it('keeps the address of a withdrawn release, with when and why and nothing else', () => {
    const page = Buffer.from(first.get('press/2026/11-10-withdrawn/index.html') ?? '', 'latin1').toString();
    expect(page).toContain('행사가 취소되었습니다.');
    expect(page).toContain('철회');
    expect(page).toMatch(/<meta name="robots" content="noindex/);
    expect([...first.keys()].filter((path) => path.includes('11-10-withdrawn'))).toEqual(['press/2026/11-10-withdrawn/index.html']);
    for (const [path, bytes] of first) if (/feeds\/|sitemap|search\//.test(path)) expect(bytes, path).not.toContain('11-10-withdrawn');
  });

  it('names in the manifest every published file, and no other, with its true size, digest and sources', () => {
    const manifest = readManifest(place);
    expect(manifest.files.map(({ path }) => path)).toEqual([...first.keys()]);
    for (const { path, bytes, sha256: digest } of manifest.files) {
      const content = Buffer.from(first.get(path) ?? '', 'latin1');
      expect([path, bytes, digest]).toEqual([path, content.length, sha256(content)]);
    }
    const page = manifest.files.find(({ path }) => path === 'press/2026/11-20-돌봄/index.html');
    expect(page?.sources).toEqual(['coverage:2026/care', 'model:m1', 'photo:2026/care', 'photo:2026/hill', 'press:2026/11-20-돌봄']);
    expect(manifest.now).toBe('2026-11-22T12:00:00+09:00');
  });

  it('tells machines of every page in the words of schema.org alone, and of the way to it wherever people are shown it', () => {
    const pages = [...first].filter(([path]) => path.endsWith('.html'));
    const told = pages.map(([path, bytes]) => ({ path, html: Buffer.from(bytes, 'latin1').toString() }));
    expect(told.flatMap(({ path, html }) => jsonLdOf(html).flatMap((value) => vocabularyFaults(value).map((fault) => `${path} ${fault}`)))).toEqual([]);
    expect(told.filter(({ html }) => breadcrumbsOf(html).shown !== breadcrumbsOf(html).told).map(({ path }) => path)).toEqual([]);
    const types = new Set(told.flatMap(({ html }) => jsonLdOf(html).map((value) => (value as { '@type': string })['@type'])));
    for (const type of ['NewsArticle', 'PublicationIssue', 'VideoObject', 'ImageObject', 'BreadcrumbList', 'GovernmentOrganization', 'WebSite', 'DataCatalog']) expect([...types]).toContain(type);
  });

  it('publishes open data that keeps to the schemas beside it, with the text of a release in the file of its year', () => {
    const textOf = (path: string) => Buffer.from(first.get(path) ?? '', 'latin1').toString();
    for (const [name, schema] of [['press', 'press'], ['press-2026', 'press'], ['newsletters', 'newsletters'], ['videos', 'videos'], ['photos', 'photos']]) {
      expect(schemaFaultsOf(JSON.parse(textOf(`data/${name}.json`)), JSON.parse(textOf(`data/schemas/${schema}.json`)) as Record<string, unknown>), name).toEqual([]);
      const { count } = JSON.parse(textOf(`data/${name}.json`)) as { count: number };
      expect(readCsv(textOf(`data/${name}.csv`)), name).toHaveLength(count + 1);
      expect(textOf('data/index.html')).toContain(`/data/${name}.csv`);
    }
    const { items } = JSON.parse(textOf('data/press-2026.json')) as { items: { id: string; body: string }[] };
    const plain = textOf('press/2026/11-20-돌봄.txt');
    expect(plain).toContain(items.find(({ id }) => id === '2026/11-20-돌봄')?.body);
    const catalog = textOf('data/catalog.jsonld');
    expect(catalog).toContain(`"@value": "${first.get('data/press.csv')?.length ?? 0}"`);
  });

  it('says beside the output what changed, and how search engines are told, and publishes neither', () => {
    const pages = [...first.keys()].filter((path) => path.endsWith('index.html') && !/^(?:cards|search|iptv)\//.test(path));
    expect(firstChanges).toMatchObject({ since: null, pages: { changed: [], removed: [] }, files: { changed: [], removed: [] } });
    expect(firstChanges.pages.added).toHaveLength(pages.length);
    expect(firstChanges.pages.added).toContain('https://garam.example/news/press/2026/11-20-%EB%8F%8C%EB%B4%84/');
    const told = JSON.parse(readFileSync(`${place.out}.indexnow.json`, 'utf8')) as { key: string; keyLocation: string };
    expect(Buffer.from(first.get(`${told.key}.txt`) ?? '', 'latin1').toString()).toBe(told.key);
    expect(told.keyLocation.endsWith(`/${told.key}.txt`)).toBe(true);
    expect([...first.keys()].filter((path) => /changes\.json|indexnow/.test(path))).toEqual([]);
  });

  it('says what was held back and why, and when the next build is due', () => {
    const { held, nextChange } = readManifest(place);
    const reasons = Object.fromEntries(held.map(({ source, reason }) => [source, reason]));
    expect(reasons).toMatchObject({
      'press:2026/11-21-draft': 'draft',
      'press:2026/12-24-scheduled-canary': 'scheduled',
      'press:2026/11-21-embargo-canary': 'embargoed',
      'press:2026/11-10-withdrawn': 'withdrawn',
      'photo:2026/secret-canary': 'source-held',
      'photo:2026/refused-canary': 'consent',
      'social:2026/care': 'scheduled',
    });
    expect(nextChange).toEqual({ at: '2026-12-16T00:00:00+09:00', reasons: ['video:2026/village cards'] });
    expect(text).toContain('내보내지 않은 것');
    expect(text).toContain('엠바고: press:2026/11-21-embargo-canary');
  });

  it('publishes a picture of people only on the channels of their consent', () => {
    const pictures = [...first.keys()].filter((path) => path.startsWith('pictures/'));
    expect(pictures.filter((path) => path.includes('care/')).map((path) => path.split('/')[1])).toEqual(expect.arrayContaining(['newsletter', 'web']));
    expect(pictures.some((path) => path.startsWith('pictures/video/2026/care') || path.startsWith('pictures/press/2026/care'))).toBe(false);
    expect(pictures.filter((path) => path.startsWith('pictures/press/'))).toEqual([expect.stringMatching(/^pictures\/press\/2026\/hill\/\w{10}-print\.jpg$/)]);
    expect([...first.keys()]).toContain('cards/press/2026/11-20-돌봄/og.jpg');
    expect([...first.keys()]).toContain('cards/press/2026/11-19-snow/og.png');
  });

  it('bundles each day: an archive with the list, all texts and a folder for each release, an index of which the page tells', () => {
    const archive = unzipSync(Buffer.from(first.get('press/daily/2026-11-20.zip') ?? '', 'latin1'));
    expect(Object.keys(archive).map((path) => path.normalize('NFC'))).toEqual(expect.arrayContaining(['00_20261120 보도자료 목록.txt', '00_20261120 보도자료 전문.txt', '01_겨울 돌봄을 시작합니다/첨부/첨부1_추진 계획.csv', '01_겨울 돌봄을 시작합니다/사진/사진1_가을 언덕.jpg', '01_겨울 돌봄을 시작합니다/20261120_겨울 돌봄을 시작합니다.pdf']));
    // Who is in the other photo has agreed to the web, not to the press.
    expect(Object.keys(archive).filter((path) => path.endsWith('.jpg'))).toHaveLength(1);
    expect(Buffer.from(archive['00_20261120 보도자료 목록.txt'] ?? []).toString()).toBe(Buffer.from(first.get('press/daily/2026-11-20.txt') ?? '', 'latin1').toString());
    const page = Buffer.from(first.get('press/daily/2026-11-20/index.html') ?? '', 'latin1').toString();
    for (const part of ['겨울 돌봄을 시작합니다', '천이백 가구를 찾아갑니다', '043-000-3002', '/news/press/2026/11-20-%EB%8F%8C%EB%B4%84/kit.zip', '/news/press/daily/2026-11-20.zip', '군수 동정', '월례 조회']) expect(page).toContain(part);
    expect(readManifest(place).files.find(({ path }) => path === 'press/daily/2026-11-20.zip')?.sources).toEqual(['photo:2026/hill', 'press:2026/11-20-돌봄', 'schedule:2026/11-21']);
    expect(page).not.toContain('엠바고');
    expect(first.has('press/daily/2025-12-01.zip')).toBe(false);
    expect(first.has('press/daily/2025-12-01.txt')).toBe(true);
  });

  it('sends ahead what is under embargo without a word of it in the output', async () => {
    const sent = await runCommand(place, { command: 'bundle', args: ['2027-01-04', '--embargoed', '--to', '견본일보'] });
    expect(sent.text).toContain('보낼 파일');
    expect(sent.code).toBe(0);
    const copy = join(`${place.out}.sent`, '2027-01-04-견본일보-1');
    expect(readFileSync(join(copy, '00_20270104 보도자료 목록.txt'), 'utf8')).toMatch(new RegExp(`^\\[엠바고 .*견본일보\\][\\s\\S]*${CANARY}`));
    expect((await runCommand(place)).code).toBe(0);
    // What stood before has been searched for the marks of everything held: it is the same to the byte.
    expect(await siteBytes(place.out)).toEqual(first);
  });

  it('gives the same bytes again from a warm cache, rendering almost nothing', async () => {
    const again = await runCommand(place, { env: { TZ: 'America/New_York', LANG: 'C' } });
    expect(again.code).toBe(0);
    expect(await siteBytes(place.out)).toEqual(first);
    expect(changesAt(place)).toMatchObject({ since: '2026-11-22T12:00:00+09:00', pages: { added: [], changed: [], removed: [] }, files: { added: [], changed: [], removed: [] } });
  });

  it('gives the same bytes from another folder, in another time zone and language', async () => {
    const other = await newsroomAt({ cold: true });
    expect((await runCommand(other, { env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' } })).code).toBe(0);
    expect(await siteBytes(other.out)).toEqual(first);
    expect(readFileSync(`${other.out}.manifest.json`, 'utf8')).toBe(readFileSync(`${place.out}.manifest.json`, 'utf8'));
  });

  it('renders anew only what an added release touches, and equals a clean build', async () => {
    writeContent(place.content, 'press/2026/11-22-new.md', release('새로 나온 소식 하나', '2026-11-22 09:00'));
    const added = await runCommand(place);
    expect(added.code).toBe(0);
    const warm = await siteBytes(place.out);
    expect(changesAt(place).pages.added).toEqual(expect.arrayContaining([expect.stringMatching(/\/press\/2026\/11-22-new\/$/)]));
    expect(changesAt(place).pages.removed).toEqual([]);
    const untouched = ['data/press-2025.json', 'data/press-2025.csv', 'data/photos.json', 'press/2025/12-01-old/index.html', 'press/2025/12/index.html', 'press/topics/safety/index.html', 'press/2026/11-19-snow/index.html', 'press/daily/2026-11-19/index.html', 'press/daily/2026-11-19.txt', 'press/daily/2026-11-20.zip', 'press/daily/2025-12/index.html', 'search/2025/terms-0.json', 'search/2025/items-0.json'];
    for (const path of untouched) expect(warm.get(path), path).toBe(first.get(path));
    const [, rendered = '', kept = ''] = /새로 만든 것 (\d+)개, 지난번 그대로인 것 (\d+)개/.exec(added.text) ?? [];
    expect(Number(rendered)).toBeLessThan(Number(kept));
    rmSync(place.cache, { recursive: true });
    expect((await runCommand(place)).code).toBe(0);
    expect(await siteBytes(place.out)).toEqual(warm);
  });
});

describe('the site that stands', () => {
  it('survives a fault in the content, and the next good build equals a clean one', async () => {
    const place = await newsroomAt();
    expect((await runCommand(place)).code).toBe(0);
    const stands = await siteBytes(place.out);
    const manifest = readFileSync(`${place.out}.manifest.json`, 'utf8');
    const secret = release('눈길 안전 수칙', '2026-11-19 10:00', 'urgent: true\n', '새벽에 잘못 적은 문장이 여기 들어 있습니다.');
    writeContent(place.content, 'press/2026/11-19-snow.md', secret);
    writeContent(place.content, 'press/2026/11-18-hall.md', release('군청 민원실 새 단장', '2026-02-30 10:00'));
    const broken = await runCommand(place);
    expect(broken.code).toBe(1);
    expect(broken.text).toContain('press/2026/11-18-hall.md:3 publishAt');
    expect(broken.text).toContain('2026-02-30');
    expect(await siteBytes(place.out)).toEqual(stands);
    expect(readFileSync(`${place.out}.manifest.json`, 'utf8')).toBe(manifest);
    await writeNewsroom(place.content);
    expect((await runCommand(place)).code).toBe(0);
    expect(await siteBytes(place.out)).toEqual(stands);
  });

  it('survives a page that throws in mid-render, and no cached page keeps what was taken back', async () => {
    const place = await newsroomAt();
    expect((await runCommand(place)).code).toBe(0);
    const stands = await siteBytes(place.out);
    writeContent(place.content, 'press/2026/11-19-snow.md', release('눈길 안전 수칙', '2026-11-19 10:00', 'urgent: true\n', '잠깐 들어갔다 빠진 문장이 여기 들어 있습니다.'));
    // An attachment that is replaced while the build runs makes its endpoint throw.
    rmSync(place.cache, { recursive: true });
    const run = runCommand(place);
    const timer = setInterval(() => {
      if (existsSync(`${place.out}.staging`)) writeFileSync(join(place.content, 'press/2026/files/계획.csv'), '바뀐,내용\n');
    }, 5);
    const broken = await run;
    clearInterval(timer);
    expect(broken.code).toBe(1);
    expect(await siteBytes(place.out)).toEqual(stands);
    await writeNewsroom(place.content);
    expect((await runCommand(place)).code).toBe(0);
    expect(await siteBytes(place.out)).toEqual(stands);
  });

  it('survives a kill at any moment of a build', async () => {
    const place = await newsroomAt();
    expect((await runCommand(place)).code).toBe(0);
    const stands = await siteBytes(place.out);
    for (const delay of [300, 1500, 3000, 4500]) {
      writeContent(place.content, 'press/2026/11-19-snow.md', release('눈길 안전 수칙', '2026-11-19 10:00', 'urgent: true\n', `죽은 빌드에 들어 있던 문장입니다. ${delay}`));
      await runCommand(place, { onStart: (kill) => setTimeout(kill, delay) });
      if (delay < 1000) expect(await siteBytes(place.out)).toEqual(stands);
    }
    await writeNewsroom(place.content);
    expect((await runCommand(place)).code).toBe(0);
    expect(await siteBytes(place.out)).toEqual(stands);
  });

  it('lets seven good releases out when the eighth is broken, with --hold-faulty', async () => {
    const place = await newsroomAt();
    writeContent(place.content, 'press/2026/11-22-broken.md', '---\ntitle: 고장난 글\npublishAt: 2026-11-22 09:00\ndepartment: 없는부서\n---\n\n본문입니다.\n');
    expect((await runCommand(place)).code).toBe(1);
    const held = await runCommand(place, { args: ['--hold-faulty'] });
    expect(held.code).toBe(0);
    expect(held.text.split('내보내지 않은 것')[1]).toMatch(/^ \d+건\n {2}오류로 보류: press:2026\/11-22-broken\n {4}.*11-22-broken\.md:4 department/);
    const paths = [...(await siteBytes(place.out)).keys()];
    expect(paths).toContain('press/2026/11-20-돌봄/index.html');
    expect(paths.some((path) => path.includes('11-22-broken'))).toBe(false);
    writeContent(place.content, 'site.yaml', String(newsroomFiles()['site.yaml']).replace('license: KOGL-1', 'license: KOGL-9'));
    expect((await runCommand(place, { args: ['--hold-faulty'] })).code).toBe(1);
  });

  it('refuses to publish an open entry that quotes what is still held back', async () => {
    const place = await newsroomAt();
    writeContent(place.content, 'press/2026/11-22-leak.md', release('새는 글', '2026-11-22 09:00', 'photos: [2026/hill]\n', '![설명](photo:2026/hill)\n\n평범한 본문입니다.'));
    writeContent(place.content, 'photos/2026/hill.yaml', `title: 가을 언덕\nalt: 단풍 든 언덕\ntakenAt: 2026-10-20\npeople: none\ncaption: 평범한 설명\ncredit: 가람군\n`);
    writeContent(place.content, 'press/2026/files/계획.csv', `구분,${CANARY} 예약한 글의 본문은 그 시각에 열립니다.\n`);
    const leaking = await runCommand(place);
    expect(leaking.code).toBe(1);
    expect(leaking.text).toContain('press:2026/12-24-scheduled-canary');
    expect(leaking.text).not.toContain(CANARY);
    expect(existsSync(place.out)).toBe(false);
  });
});

describe('time', () => {
  it('opens an embargoed release at its minute and not before', async () => {
    const place = await newsroomAt();
    expect((await runCommand(place, { now: '2027-01-04T05:59:59+09:00' })).code).toBe(0);
    expect([...(await siteBytes(place.out)).keys()].some((path) => path.includes('embargo-canary'))).toBe(false);
    expect((await runCommand(place, { now: '2027-01-04T06:00:00+09:00' })).code).toBe(0);
    expect([...(await siteBytes(place.out)).keys()]).toContain('press/2026/11-21-embargo-canary/index.html');
  });
});

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/newsroom-en');

describe.runIf(existsSync(CORPUS))('a real archive that nobody shaped to fit', () => {
  it('is built as it is', async () => {
    const place = makeWorkplace();
    places.push(place);
    const run = await runCommand({ ...place, content: CORPUS }, { now: '2014-01-01T12:00:00-05:00' });
    expect(run.text).toContain('새 사이트가 올라갔습니다');
    expect(run.code).toBe(0);
    const paths = readManifest(place).files.map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(500);
    // Of the last ninety days; each kit and each day is opened by the leak check.
    expect(paths.filter((path) => path.endsWith('/kit.zip')).length).toBeGreaterThan(20);
    expect(paths.filter((path) => /^press\/daily\/[\d-]+\.zip$/.test(path)).length).toBeGreaterThan(20);
  });
});
