import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardEntry } from '../../src/domain/card-address.ts';
import type { Library } from '../../src/domain/library.ts';
import { noContentCache } from '../../src/infra/content-cache.ts';
import { currentEdition, handOver, prepareEdition } from '../../src/library/edition.ts';
import { dayPack, entryPack, packDigest, packedDays, packedEntries, packSources } from '../../src/production/card-packs.ts';
import { cardBytes, cardView, cardViewSources, drawnCards } from '../../src/production/cards.ts';
import { at } from '../support/at.ts';
import { contentFolder, release, SITE, temporaryFolder } from '../support/content-folder.ts';

const CHANNELS = 'channels:\n  - { id: instagram, name: 인스타그램, platform: instagram, formats: [feed, square] }\n  - { id: x, name: 엑스, platform: x, formats: [og] }\n';
const POST = `title: 김장 나눔
publishAt: 2026-11-20 10:00
channels: [instagram, x]
source: { press: 2026/11-20-김장 }
caption: 함께 담갔습니다.
hashtags: [음성군]
slides:
  - { title: 함께 담갔어요, photo: 2026/p }
  - { title: 이웃 840가구, body: 밥상에 오릅니다. }
`;
const OLD = release({ title: '지난여름', publishAt: '2026-07-01 09:00' });

let library: Library;
let folder: string;

/** A cache of its own: nothing has been drawn. */
async function open(now: string): Promise<Library> {
  const settings = { root: process.cwd(), contentFolder: folder, contentName: 'content', ledgerFolder: join(folder, 'models'), out: join(temporaryFolder(), 'out'), cacheFolder: temporaryFolder(), now: at(now) };
  const { edition } = await prepareEdition({ settings, cache: noContentCache() });
  handOver(edition);
  return currentEdition().library;
}

beforeAll(async () => {
  const picture = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#a05030' } }).jpeg().toBuffer();
  folder = contentFolder({
    'site.yaml': SITE.replace(/channels:\n.*\n/, CHANNELS),
    'photos/2026/p.jpg': picture,
    'photos/2026/p.yaml': 'title: 김장\nalt: 배추가 쌓인 마당\ntakenAt: 2026-11-20\npeople: none\n',
    'press/2026/11-20-김장.md': release({ title: '김장 나눔', publishAt: '2026-11-20 09:00', photos: '[2026/p]' }),
    'press/2026/07-01-old.md': OLD,
    'social/2026/11-20-김장.yaml': POST,
  });
  library = await open('2026-11-22 12:00');
});
afterAll(() => handOver(undefined));

const entryOf = (collection: CardEntry['collection']) => packedEntries(library).find((card) => card.collection === collection) as CardEntry;
const contents = (zip: Uint8Array) => Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)] as const);

describe('the pack of an entry', () => {
  it('is made of entries with a full set alone', () => {
    expect(packedEntries(library).map(({ collection, entry }) => `${collection}/${entry.id}`)).toEqual(['press/2026/11-20-김장', 'social/2026/11-20-김장']);
  });

  it('has each picture as it is published, at its size, and the words that go with it', async () => {
    const card = entryOf('social');
    const files = new Map(contents(await entryPack(card, library)));
    expect([...files.keys()]).toEqual(['instagram-feed-1.jpg', 'instagram-feed-2.png', 'instagram-feed-3.png', 'instagram-square-1.jpg', 'instagram-square-2.png', 'instagram-square-3.png', 'x-og-1.jpg', 'caption-instagram.txt', 'caption-x.txt', 'alt.txt']);
    const feed = files.get('instagram-feed-1.jpg') as Buffer;
    expect(await sharp(feed).metadata()).toMatchObject({ width: 1080, height: 1350, format: 'jpeg' });
    const published = drawnCards(card, library).find(({ path }) => path.endsWith('/feed-1.jpg'));
    expect(published && Buffer.from(await cardBytes(cardView(card, published, library), library)).equals(feed)).toBe(true);
    expect(files.get('caption-x.txt')?.toString()).toBe('함께 담갔습니다.\n자세한 내용: https://news.example.kr/press/2026/11-20-%EA%B9%80%EC%9E%A5/\n#음성군\n');
    expect(files.get('alt.txt')?.toString()).toContain('x-og-1.jpg\n군정 소식. 김장 나눔. 2026. 11. 20.(금). 음성군 소식. 사진: 배추가 쌓인 마당.');
  });

  it('names every entry that its words and pictures come from', () => {
    expect([...new Set(packSources(entryOf('social'), library))].sort()).toEqual(['photo:2026/p', 'press:2026/11-20-김장', 'social:2026/11-20-김장']);
    const [, closing] = drawnCards(entryOf('social'), library).filter(({ format }) => format === 'feed');
    expect(closing && cardViewSources(entryOf('social'), cardView(entryOf('social'), closing, library))).not.toContain('photo:2026/p');
  });

  it('is the same to the byte when everything is drawn anew, and a damaged card is', async () => {
    const card = entryOf('press');
    const before = Buffer.from(await entryPack(card, library));
    const bytes = join(currentEdition().settings.cacheFolder, 'bytes');
    for (const name of readdirSync(bytes, { recursive: true, encoding: 'utf8' })) if (/[0-9a-f]{64}$/.test(name)) writeFileSync(join(bytes, name), readFileSync(join(bytes, name)).fill(0, 40, 60));
    expect(Buffer.from(await entryPack(card, library)).equals(before)).toBe(true);
    rmSync(bytes, { recursive: true });
    expect(Buffer.from(await entryPack(card, library)).equals(before)).toBe(true);
  });
});

describe('the pack of a day', () => {
  it('has a folder for each entry of the day', async () => {
    expect([...packedDays(library).keys()]).toEqual(['2026-11-20']);
    const names = contents(await dayPack(packedDays(library).get('2026-11-20') ?? [], library)).map(([name]) => name);
    expect([...new Set(names.map((name) => name.split('/')[0]))]).toEqual(['press-2026-11-20-김장', 'social-2026-11-20-김장']);
    expect(names).toContain('press-2026-11-20-김장/caption-instagram.txt');
  });
});

describe('another day', () => {
  it('changes no card and no pack until the full set shrinks', async () => {
    const digests = (of: Library) => packedEntries(of).map((card) => packDigest(card, of));
    const today = digests(library);
    expect(digests(await open('2026-12-20 23:59'))).toEqual(today);
    const later = await open('2026-12-21 00:00');
    expect(packedEntries(later).map(({ collection }) => collection)).toEqual(['social']);
    expect(digests(later)).toEqual(today.slice(1));
    expect(packedDays(later).size).toBe(0);
    library = await open('2026-11-22 12:00');
  });
});
