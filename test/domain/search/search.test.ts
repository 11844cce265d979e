import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../support/at.ts';
import { anyText } from '../../support/any-text.ts';
import { makeArticle, makeIssue } from '../../support/make-issue.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeRelease } from '../../support/make-release.ts';
import { makeVideo } from '../../support/make-video.ts';
import { OutdatedIndex, createSearch } from '../../../src/domain/search/search.ts';
import { searchIn } from '../../support/search-in.ts';

const release = (id: string, title: string, rest: Parameters<typeof makeRelease>[0] = {}) => makeRelease({ id, title, summary: '', date: at(`${id.slice(0, 4)}-${id.slice(5, 10)} 09:00`), ...rest });

const library = makeLibrary({
  releases: [
    release('2026/06-04-festival', '제27회 품바축제 10일 개막', { department: 'culture', topics: ['festival'], section: 'major' }),
    release('2026/06-05-result', '성적표를 펴 보니'),
    release('2026/07-01-house', '아이와 어린이 집 앞을 걷다'),
    release('2026/07-02-nursery', '국공립어린이집 두 곳 문 연다'),
    release('2026/07-03-power', '태양광 발전 시설 점검'),
    release('2026/07-04-show', '한 해를 돌아보는 사진 전시'),
    release('2025/12-01-snow', '눈이 오기 전 제설차 점검'),
    release('2025/12-02-eumseong', '음성군 겨울나기'),
    release('2025/12-03-english', 'Agencies map their websites', { lang: 'en' }),
  ],
  issues: [makeIssue({ sections: [{ title: '이야기', items: [{ kind: 'article', id: 'sosik/2026-11/greeting' }] }] })],
  articles: [makeArticle()],
  videos: [makeVideo({ transcript: '돌담길을 따라 걷습니다.' })],
  photos: [makePhoto(), makePhoto({ id: '2026/refused', title: '거절된 사진', channels: ['sns'] })],
});
const search = searchIn(library, { 'press:2026/06-05-result': '품바축제를 돌아보는 자리에서 축제의 쓰레기를 셌다.', 'article:sosik/2026-11/greeting': '화롯가에서 **새해**를 준비합니다.' });

describe('Korean as people type it', () => {
  it.each([
    ['a particle', '축제에서', 'press:2026/06-04-festival'],
    ['a part of a compound', '축제', 'press:2026/06-04-festival'],
    ['spaces that the text has not', '품바 축제', 'press:2026/06-04-festival'],
    ['spaces that the query has not', '어린이집앞', 'press:2026/07-01-house'],
    ['a syllable on its own', '어린이 집', 'press:2026/07-02-nursery'],
    ['initials', 'ㅇㅅㄱ', 'press:2025/12-02-eumseong'],
    ['the keyboard in the wrong mode', 'dmatjdrns', 'press:2025/12-02-eumseong'],
    ['English typed in Hangul', 'ㅈㄷㅠ냣ㄷㄴ', 'press:2025/12-03-english'],
    ['a plural', 'agency maps', 'press:2025/12-03-english'],
    ['a word that is being typed', 'websi', 'press:2025/12-03-english'],
    ['capitals', 'WEBSITE', 'press:2025/12-03-english'],
    ['decomposed Hangul', '품바축제'.normalize('NFD'), 'press:2026/06-04-festival'],
    ['one syllable', '눈', 'press:2025/12-01-snow'],
    ['a syllable just begun', '음성군ㄱ', 'press:2025/12-02-eumseong'],
    ['what is said in a video', '돌담길', 'video:2026/village-tour'],
    ['an article', '화롯가', 'article:sosik/2026-11/greeting'],
    ['what a photo shows', '절인 배추', 'photo:2026/winter-care'],
    ['the name of a department', '문화체육과', 'press:2026/06-04-festival'],
  ])('%s', async (_, query, id) => {
    expect(await search.ids(query)).toContain(id);
  });

  it('takes no pair of syllables from two words', async () => {
    expect(await search.ids('전시')).toEqual(['press:2026/07-04-show']);
  });

  it('says what was looked for instead', async () => {
    expect((await search.look('dmatjdrns')).typed).toBe('음성군');
    expect((await search.look('음성군')).typed).toBeUndefined();
    expect((await search.look('agency')).typed).toBeUndefined();
  });
});

describe('the order', () => {
  it('puts the title before the text', async () => {
    expect((await search.ids('품바축제')).slice(0, 2)).toEqual(['press:2026/06-04-festival', 'press:2026/06-05-result']);
  });

  it('puts what has every word first, and with few of them goes on with what has most', async () => {
    const found = await search.look('품바축제 쓰레기');
    expect(found.whole).toBe(1);
    expect((await search.ids('품바축제 쓰레기'))[0]).toBe('press:2026/06-05-result');
  });

  it('is by date where that is asked for', async () => {
    expect(await search.ids('점검', { sort: 'date' })).toEqual(['press:2026/07-03-power', 'press:2025/12-01-snow']);
  });

  it('is the same however often one asks', async () => {
    expect(await search.ids('점검')).toEqual(await searchIn(library).ids('점검'));
  });
});

describe('filters', () => {
  it('narrow by kind, section, department, topic and year', async () => {
    expect(await search.ids('', { kind: 'video' })).toEqual(['video:2026/village-tour']);
    expect(await search.ids('', { section: 'major', department: 'culture', topic: 'festival' })).toEqual(['press:2026/06-04-festival']);
    expect(await search.ids('점검', { year: '2025' })).toEqual(['press:2025/12-01-snow']);
    expect(await search.ids('품바축제', { department: 'welfare', topic: 'festival' })).toEqual([]);
  });

  it('find nothing for a name that nothing bears', async () => {
    expect(await search.ids('', { department: '__proto__', kind: 'toString' })).toEqual([]);
    expect(await search.ids('', { year: '1999' })).toEqual([]);
  });

  it('are offered where they lead somewhere', () => {
    expect(search.index.directory.kinds.map(({ id }) => id)).toEqual(['press', 'article', 'video', 'photo']);
    expect(search.index.directory.sections.map(({ id }) => id)).toEqual(['major', 'news']);
    expect(search.index.directory.topics).toEqual([{ id: 'festival', name: '축제' }]);
  });
});

describe('what is not public', () => {
  it('has no photo without leave for the web', async () => {
    expect(await search.ids('거절된')).toEqual([]);
  });

  it('has nothing of an article that no issue carries', async () => {
    expect(await searchIn(makeLibrary({ articles: [makeArticle()] })).ids('새해를')).toEqual([]);
  });
});

describe('what comes over the network', () => {
  it('is a file of terms for each pair, and the files of what is shown', async () => {
    const fresh = searchIn(library);
    await fresh.look('축제', { year: '2026' });
    expect(fresh.asked.filter((address) => address.includes('/terms-'))).toHaveLength(1);
    await fresh.look('축제', { year: '2026' });
    expect(new Set(fresh.asked).size).toBe(fresh.asked.length);
  });

  it('is of the state that the page knows, or is refused', async () => {
    const stale = createSearch(search.index.directory, async () => ({ of: 'another', terms: {}, items: [] }));
    await expect(stale.find({ text: '축제', sort: 'relevance' })).rejects.toThrow(OutdatedIndex);
  });

  it('is asked for again after a failure', async () => {
    let fails = true;
    const flaky = createSearch(search.index.directory, async () => {
      if (fails) throw new Error('offline');
      return { of: search.index.directory.years[0]?.of, terms: {}, items: [] };
    });
    const request = { text: '없는말', sort: 'relevance', year: '2026' } as const;
    await expect(flaky.find(request)).rejects.toThrow('offline');
    fails = false;
    expect((await flaky.find(request)).hits).toEqual([]);
  });
});

describe('what anyone may type', () => {
  it.each(['', ' ', 'ㅇ', 'ㅏ', '.', '.*', '(', '[[[', '\\', '"', '“”', '<img src=x onerror=alert(1)>', '__proto__', 'constructor', '👍👍', '\ud800', '\udc00\ud800', '가'.repeat(10_000), 'a '.repeat(5_000), '٣٤', '\u0000'])('%j', async (query) => {
    expect((await search.look(query)).hits.length).toBeGreaterThanOrEqual(0);
  });

  it('is looked for without failing', async () => {
    await fc.assert(fc.asyncProperty(anyText, async (query) => void (await search.look(query))), { numRuns: 60 });
  });
});

it('leaves a closed year as it was when a release is added', () => {
  const added = searchIn({ ...library, releases: [release('2026/11-22-new', '새 글'), ...library.releases] });
  expect(added.index.directory.years.map(({ year }) => year)).toEqual(['2026', '2025']);
  expect(added.index.directory.years[1]).toEqual(search.index.directory.years[1]);
  expect(added.index.directory.years[0]).not.toEqual(search.index.directory.years[0]);
});

describe('a first answer', () => {
  it('comes from the newest year and a few of its files', async () => {
    const fresh = searchIn(library);
    const early = await fresh.findEarly({ text: '점검', sort: 'relevance' });
    expect(early?.hits.map(({ year }) => year)).toEqual(['2026']);
    expect(fresh.asked.every((address) => address.startsWith('/search/2026/'))).toBe(true);
  });

  it('is none where the newest year has nothing, or another is asked for', async () => {
    expect(await search.findEarly({ text: '제설차', sort: 'relevance' })).toBeUndefined();
    expect(await search.findEarly({ text: '점검', year: '2025', sort: 'relevance' })).toBeUndefined();
    expect(await search.findEarly({ text: '', topic: 'festival', sort: 'relevance' })).toBeUndefined();
  });
});
