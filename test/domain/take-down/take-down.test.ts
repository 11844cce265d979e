import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../../../src/collections/model.ts';
import { composeTakeDowns, isAbout, takeDownLine } from '../../../src/domain/take-down/take-down.ts';
import { at } from '../../support/at.ts';
import { makeNewsroom, type NewsroomInput } from '../../support/make-newsroom.ts';

const posting = (n: number, day = '2026-11-20') => ({ channel: 'instagram', at: `${day} 10:00`, url: `https://sns.example/${n}` });
const posted = [posting(1)];
const withdrawn = { at: '2026-11-21 09:00', reason: '행사가 취소되었습니다.' };
const places = (rows: readonly { kind: string; url: string }[]) => rows.map(({ kind, url }) => `${kind} ${url.replace('https://news.example.kr', '')}`);

describe('what has to be taken down', () => {
  const newsroom = makeNewsroom({
    press: { '2026/a': { title: '품바축제', posted, withdrawn }, '2026/b': { posted } },
    social: { '2026/of-a': { title: '품바축제 카드', source: { press: '2026/a' }, posted }, '2026/of-b': { source: { press: '2026/b' }, posted } },
  });

  it('is what was posted and handed to the press of withdrawn entries, and of posts made from them', () => {
    const rows = composeTakeDowns(newsroom, at('2026-11-21 09:00'));
    expect(rows.map(({ kind, source }) => `${kind} ${source}`)).toEqual(['post press:2026/a', 'post social:2026/of-a', 'kit press:2026/a', 'bundle undefined']);
    expect(composeTakeDowns(newsroom, at('2026-11-21 08:59'))).toEqual([]);
  });

  it('says where, when and why', () => {
    const [row] = composeTakeDowns(newsroom, at('2026-11-22 09:00'));
    expect(row && takeDownLine(row)).toBe('인스타그램: 품바축제 – https://sns.example/1 (2026. 11. 20.(금) 오전 10시에 올림, 2026. 11. 21.(토) 오전 9시부터 쓰지 않음: 철회: 행사가 취소되었습니다.)');
  });

  it('is no issue that came out after the withdrawal, and so never carried the entry', () => {
    const issued = (publishAt: string) => makeNewsroom({ press: { '2026/a': { withdrawn } }, newsletters: { 'sosik/2026-11': { publishAt, sections: [{ title: '소식', items: [{ press: '2026/a' }] }] } } });
    expect(composeTakeDowns(issued('2026-11-22 09:00'), at('2026-11-23 09:00')).map(({ kind }) => kind)).not.toContain('issue');
    expect(composeTakeDowns(issued('2026-11-20 09:00'), at('2026-11-23 09:00')).map(({ kind }) => kind)).toContain('issue');
  });

  it('is done with once the post is said to be down', () => {
    const down = makeNewsroom({ press: { '2026/a': { withdrawn, posted: [{ ...posting(1), takenDownAt: '2026-11-21 10:00' }, posting(2)] } } });
    expect(places(composeTakeDowns(down, at('2026-11-22 09:00'))).filter((row) => row.startsWith('post'))).toEqual(['post https://sns.example/2']);
  });
});

const consent = (fields: object = {}) => ({ channels: ['web', 'newsletter', 'press', 'sns', 'video'], from: '2026-01-01', until: '2026-11-30', thirdParty: 'true', ...fields }) as NonNullable<ModelInput['consents']> extends (infer C)[] ? C : never;
const shown = (fields: object = {}, photo: object = {}): NewsroomInput => ({
  models: { m1: { alias: '나래', consents: [consent(fields)] } },
  photos: { '2026/p': { people: ['m1'], ...photo } },
  press: { '2026/a': { title: '김장 나눔', publishAt: '2026-11-10 09:00', photos: ['2026/p'], posted: [posting(1)] } },
  newsletters: { 'sosik/2026-11': { title: '십일월호', publishAt: '2026-11-12 09:00', cover: '2026/p' } },
  videos: { '2026/v': { publishAt: '2026-11-13 09:00', thumbnail: '2026/p', posted: [posting(2)] } },
});

describe('a consent that no longer holds', () => {
  const all = ['post https://sns.example/1', 'post https://sns.example/2', 'issue /newsletters/sosik/2026-11/', 'kit /press/2026/a/kit.zip', 'bundle /press/daily/2026-11-10.zip'];

  it('takes down what showed the person, from the day after its last', () => {
    const newsroom = makeNewsroom(shown());
    expect(composeTakeDowns(newsroom, at('2026-11-30 23:59'))).toEqual([]);
    const rows = composeTakeDowns(newsroom, at('2026-12-05 09:00'));
    expect(places(rows).sort()).toEqual([...all].sort());
    expect(new Set(rows.map(({ since }) => since))).toEqual(new Set([at('2026-12-01 00:00')]));
    expect(rows.every((row) => isAbout(row, 'm1') && !isAbout(row, 'm2'))).toBe(true);
  });

  it('names the person by alias and id alone, and the photo', () => {
    const [row] = composeTakeDowns(makeNewsroom(shown({ withdrawnAt: '2026-11-25', purposes: ['홍보'] })), at('2026-12-05 09:00')).filter(({ kind }) => kind === 'issue');
    expect(row && takeDownLine(row)).toMatch(/제1호: 십일월호 – \S+ \(2026\. 11\. 12\.\(목\) 오전 9시에 펴냄, 2026\. 11\. 25\.\(수\)부터 쓰지 않음: 사진 2026\/p: 나래\(m1\) 동의를 거둠\)$/);
  });

  it('takes down nothing on channels that it still covers', () => {
    const newsroom = makeNewsroom(shown());
    const [model] = newsroom.models;
    if (model) model.data.consents = [{ ...model.data.consents[0], channels: ['web', 'newsletter', 'press', 'video'] }, { ...model.data.consents[0], channels: ['sns'], withdrawnAt: { day: '2026-11-21' } }] as typeof model.data.consents;
    expect(places(composeTakeDowns(newsroom, at('2026-11-22 09:00')))).toEqual(['post https://sns.example/1']);
  });

  it('takes down what was shown before a withdrawal that was dated back', () => {
    expect(places(composeTakeDowns(makeNewsroom(shown({ withdrawnAt: '2026-01-01' })), at('2026-11-22 09:00'))).sort()).toEqual([...all].sort());
  });

  it('takes down nothing that never showed the person', () => {
    expect(composeTakeDowns(makeNewsroom(shown({ from: '2025-01-01', until: '2025-12-31' })), at('2026-12-05 09:00'))).toEqual([]);
  });

  it('counts for people who are no models too, by their place in the photo', () => {
    const basis = { basis: 'written', who: '아무개', channels: ['web', 'sns'], from: '2026-01-01', until: '2026-12-31', withdrawnAt: '2026-11-25' };
    const rows = composeTakeDowns(makeNewsroom(shown({ until: '2027-12-31' }, { people: ['m1', basis] })), at('2026-12-05 09:00'));
    expect(places(rows)).toEqual(['post https://sns.example/1']);
    expect(takeDownLine(rows[0] as (typeof rows)[number])).toContain('사진 2026/p: 대장에 없는 사람 2번째 동의를 거둠');
    expect(JSON.stringify(rows)).not.toContain('아무개');
  });
});

describe('what the content no longer says', () => {
  it('is known from earlier builds: a photo that was exchanged, or deleted', () => {
    const input = shown();
    const newsroom = makeNewsroom({ ...input, press: { '2026/a': { ...input.press?.['2026/a'], photos: [] } }, newsletters: {}, videos: {}, photos: {} });
    const exposures = [
      { photo: '2026/p', models: ['m1'], in: 'cards/press/2026/a/', first: '2026-11-10', last: '2026-11-24' },
      { photo: '2026/p', models: ['m1'], in: 'press/2026/a/kit.zip', first: '2026-11-10', last: '2026-11-24' },
    ];
    const rows = composeTakeDowns(newsroom, at('2026-11-25 09:00'), { exposures, sent: [] });
    expect(places(rows)).toEqual(['post https://sns.example/1', 'kit /press/2026/a/kit.zip']);
    expect(rows.map(({ causes }) => causes)).toEqual([[{ kind: 'missing', photo: '2026/p', models: ['m1'] }], [{ kind: 'missing', photo: '2026/p', models: ['m1'] }]]);
  });

  it('and what was handed over ahead of its hour, from its own list', () => {
    const sent = [{ day: '2026-11-10', madeAt: at('2026-11-09 18:00'), receiver: '가람일보', photos: ['2026/p'], entries: ['press:2026/a' as const] }];
    const rows = composeTakeDowns(makeNewsroom({ ...shown(), press: {}, newsletters: {}, videos: {} }), at('2026-12-05 09:00'), { exposures: [], sent });
    expect(rows.map(takeDownLine)).toEqual([expect.stringContaining('가람일보: 2026. 11. 10.(화) 보도자료 묶음(미리 보냄)')]);
  });
});
