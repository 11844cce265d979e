import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLibrary } from '../../src/domain/compose-library.ts';
import { anyHour, anyNewsroom } from '../support/any-newsroom.ts';
import { at } from '../support/at.ts';
import { makeNewsroom, type NewsroomInput } from '../support/make-newsroom.ts';

const NOW = at('2026-11-22 12:00');
const LATER = '2026-11-23 09:00';
const compose = (input: NewsroomInput, now = NOW, faulty: string[] = []) => composeLibrary(makeNewsroom(input), now, { faulty: new Set(faulty as never[]) });
const gone = (when: string, keepTitle = 'false') => ({ withdrawn: { at: when, reason: '수치 오류', keepTitle } });

describe('the library', () => {
  it('holds nothing of what is held back, of the ledger, or of the desk', () => {
    fc.assert(
      fc.property(anyNewsroom, anyHour, (newsroom, now) => {
        const { library, held, states } = composeLibrary(newsroom, now);
        const said = JSON.stringify(library);
        expect(said).not.toMatch(/secret-|posted-of-/);
        const notices = new Set(library.tombstones.map(({ kind, id }) => `${kind}:${id}`));
        for (const { source } of held) {
          const id = source.slice(source.indexOf(':') + 1);
          if (notices.has(source)) continue;
          expect(said).not.toContain(`title-of-${id}"`);
          expect(said).not.toContain(`slide-of-${id}"`);
          expect(said).not.toContain(`note-of-${id}"`);
          const withdrawn = states.get(source)?.state === 'withdrawn';
          if (!withdrawn) expect(said).not.toContain(`"${id}"`);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('holds no reference to a photo that is closed or refused everywhere', () => {
    const refused = { people: [{ basis: 'written' as const, who: '수상자' }] };
    const uses = { photos: ['2026/no'], bodyPhotos: ['2026/no'], card: { photo: '2026/no', label: '알림' } };
    const { library, held } = compose({
      photos: { '2026/no': refused },
      press: { '2026/a': uses },
      newsletters: { 'sosik/1': { cover: '2026/no', card: { photo: '2026/no' }, sections: [{ title: '사진', items: [{ photos: ['2026/no'] }] }] } },
      videos: { '2026/v': { thumbnail: '2026/no', card: { photo: '2026/no' } } },
      social: { '2026/s': { source: { photo: '2026/no' }, slides: [{ photo: '2026/no', body: '글' }] } },
    });
    expect(JSON.stringify(library)).not.toContain('2026/no');
    expect(library.releases[0]?.card).toEqual({ label: '알림', photo: undefined });
    expect(held).toEqual([{ source: 'photo:2026/no', reason: 'consent', until: null }]);
  });

  it('names a photo of the body once, and each photo once', () => {
    const { library } = compose({ photos: { '2026/p': {}, '2026/q': {} }, press: { '2026/a': { photos: ['2026/p', '2026/q', '2026/p'], bodyPhotos: ['2026/q'] } } });
    expect(library.releases[0]).toMatchObject({ photos: ['2026/p'], bodyPhotos: ['2026/q'] });
  });

  it('dates an entry by the instant at which it became public and shows no correction before its time', () => {
    const corrections = [{ at: '2026-11-20 09:00', note: '이른 것' }, { at: '2026-11-22 10:00', note: '고침' }, { at: LATER, note: '내일 고침' }];
    const [release] = compose({ press: { '2026/a': { publishAt: '2026-11-01 09:00', embargoUntil: '2026-11-21 09:00', corrections } } }).library.releases;
    expect(release).toMatchObject({ date: at('2026-11-21 09:00'), changed: at('2026-11-22 10:00'), corrections: [{ note: '고침' }] });
  });

  it('puts the newest first and parts ties by id', () => {
    const { library } = compose({ press: { '2026/b': {}, '2026/a': {}, '2026/z': { publishAt: '2026-11-22 09:00' } } });
    expect(library.releases.map(({ id }) => id)).toEqual(['2026/z', '2026/a', '2026/b']);
  });

  it('keeps of a withdrawn entry its address, the reason and, if it says so, its title', () => {
    const { library } = compose({ press: { '2026/a': { title: '잘못된 글', ...gone('2026-11-22 10:00') }, '2026/b': { title: '남는 제목', ...gone('2026-11-22 10:00', 'true') }, '2026/c': { publishAt: '2026-11-22 11:00', ...gone('2026-11-22 10:00', 'true') } } });
    expect(library.releases).toEqual([]);
    expect(library.tombstones).toEqual([
      { kind: 'press', id: '2026/a', since: at('2026-11-22 10:00'), reason: '수치 오류', title: undefined },
      { kind: 'press', id: '2026/b', since: at('2026-11-22 10:00'), reason: '수치 오류', title: '남는 제목' },
    ]);
  });

  it('carries in an issue what is open, a notice for what was withdrawn, and nothing of the rest', () => {
    const items = [{ press: '2026/open' }, { press: '2026/gone' }, { press: '2026/never' }, { press: '2026/draft' }, { article: 'x' }, { article: 'y' }, { video: '2026/v' }];
    const { library } = compose({
      newsletters: { 'sosik/1': { sections: [{ title: '꼭지', items }] } },
      articles: { 'sosik/1/x': {}, 'sosik/1/y': gone('2026-11-22 10:00') },
      press: { '2026/open': {}, '2026/gone': gone('2026-11-22 10:00'), '2026/never': { publishAt: '2026-11-22 11:00', ...gone('2026-11-22 10:00') }, '2026/draft': { status: 'draft' } },
      videos: { '2026/v': {} },
    });
    const since = at('2026-11-22 10:00');
    expect(library.issues[0]?.sections).toEqual([
      { title: '꼭지', items: [{ kind: 'press', id: '2026/open' }, { kind: 'withdrawn', of: 'press', id: '2026/gone', since }, { kind: 'article', id: 'sosik/1/x' }, { kind: 'withdrawn', of: 'article', id: 'sosik/1/y', since }, { kind: 'video', id: '2026/v' }] },
    ]);
  });

  it('opens an article with its issue and a post no earlier than its source', () => {
    const input: NewsroomInput = { newsletters: { 'sosik/1': { publishAt: LATER } }, articles: { 'sosik/1/x': {} }, press: { '2026/a': { publishAt: LATER } }, social: { '2026/s': { source: { press: '2026/a' } } } };
    expect(compose(input).held.map(({ source, reason, until }) => [source, reason, until])).toEqual([
      ['article:sosik/1/x', 'source-held', at(LATER)],
      ['newsletter:sosik/1', 'scheduled', at(LATER)],
      ['press:2026/a', 'scheduled', at(LATER)],
      ['social:2026/s', 'source-held', at(LATER)],
    ]);
    const { library } = compose(input, at(LATER));
    expect([library.articles[0]?.date, library.social[0]?.date]).toEqual([at(LATER), at(LATER)]);
  });

  it('holds a post back for good where its source is a draft, withdrawn or faulty', () => {
    for (const source of [{ status: 'draft' as const }, gone('2026-11-22 10:00')]) {
      expect(compose({ press: { '2026/a': source }, social: { '2026/s': { source: { press: '2026/a' } } } }).states.get('social:2026/s')).toEqual({ state: 'source-held', until: null });
    }
    for (const [faulty, source] of [['press:2026/a', { press: '2026/a' }], ['photo:2026/p', { photo: '2026/p' }]] as const) {
      expect(compose({ press: { '2026/a': {} }, photos: { '2026/p': {} }, social: { '2026/s': { source } } }, NOW, [faulty]).states.get('social:2026/s')).toEqual({ state: 'source-held', until: null });
    }
  });

  it('shows drafts and what is held back while writing, marked as such', () => {
    const newsroom = makeNewsroom({ press: { '2026/a': { status: 'draft' }, '2026/b': { embargoUntil: LATER }, '2026/c': gone('2026-11-22 10:00') } });
    expect(composeLibrary(newsroom, NOW, { showHeld: true }).library.releases.map(({ id, state }) => [id, state]).sort()).toEqual([['2026/a', 'draft'], ['2026/b', 'embargoed']]);
  });

  it('keeps a photo shut that only an unreadable entry may show', () => {
    const photos = { '2026/p': { publishAt: '2026-01-01 00:00' }, '2026/q': { publishAt: '2026-01-01 00:00' } };
    const state = (mentions: string[] | 'unknown') => {
      const { states } = compose({ photos, press: { '2026/a': { photos: ['2026/q'] } }, unread: [{ source: 'press:2026/broken', isDraft: false, mentions }] });
      return [states.get('photo:2026/p')?.state, states.get('photo:2026/q')?.state, states.get('press:2026/broken')?.state];
    };
    expect(state([])).toEqual(['open', 'open', 'fault']);
    expect(state(['2026/p', '2026/q'])).toEqual(['source-held', 'open', 'fault']);
    expect(state('unknown')).toEqual(['source-held', 'open', 'fault']);
  });
});
