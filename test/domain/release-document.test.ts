import { describe, expect, it } from 'vitest';
import { CHANNELS_OF_CONSENT } from '../../src/collections/publishing.ts';
import { composeReleaseDocument, copyLine, documentFigures, pressPhotos } from '../../src/domain/release-document.ts';
import type { Release } from '../../src/domain/library.ts';
import { bodyProse } from '../../src/library/mdx/article-prose.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';

const photos = [
  makePhoto({ id: '2026/open', title: '김장 나눔' }),
  makePhoto({ id: '2026/in-body', title: '절인 배추', caption: '배추를 절이는 주민들' }),
  makePhoto({ id: '2026/refused', title: '빠진 사진', channels: CHANNELS_OF_CONSENT.filter((channel) => channel !== 'press') }),
  makePhoto({ id: '2026/given', title: '받은 사진', rights: 'provided', credit: '견본 기관' }),
];
const known = new Map(photos.map((photo) => [photo.id, photo]));

function documentOf(overrides: Partial<Release> = {}, markdown = '첫 문단이다.') {
  const release = makeRelease(overrides);
  const library = makeLibrary({ releases: [release], photos });
  return composeReleaseDocument(release, library, known, (figure) => bodyProse(markdown, 'md', '', { figure, address: (href) => href }));
}

describe('the document of a release', () => {
  it('shows only photos that everyone in them lets the press have and a licence covers', () => {
    const document = documentOf({ bodyPhotos: ['2026/in-body', '2026/refused'], photos: ['2026/open', '2026/given'] }, '글\n\n![배추](photo:2026/in-body)\n\n![빠진 것](photo:2026/refused)');
    expect(documentFigures(document).map(({ picture }) => picture.photo)).toEqual(['2026/in-body', '2026/open']);
    expect(JSON.stringify(document)).not.toMatch(/refused|given|빠진 사진|받은 사진/);
  });

  it('numbers its photos as the files of the kit are numbered', () => {
    const release = { bodyPhotos: ['2026/in-body', '2026/refused'], photos: ['2026/open'] };
    const document = documentOf(release, '![배추](photo:2026/in-body)');
    expect(documentFigures(document).map(({ caption }) => caption)).toEqual(['[사진 1] 배추를 절이는 주민들', '[사진 2] 김장 나눔']);
    expect(pressPhotos(release, makeLibrary().site, known).map(({ id }) => id)).toEqual(['2026/in-body', '2026/open']);
  });

  it('reaches a person without a number of their own, and a release without a person, by the team', () => {
    expect(documentOf({ team: 'care', contact: { name: '담당' } }).desks).toEqual([{ label: '담당자', name: '담당', phone: '043-000-3200', email: undefined }]);
    expect(documentOf({ team: 'care' }).desks).toEqual([{ label: '전화', name: '희망복지팀', phone: '043-000-3200' }]);
  });

  it('quotes what its text does not say', () => {
    const quote = { text: '문을 두드리는 것이 행정의 일입니다.', who: '음성군수' };
    expect(documentOf({ quote }, '군수는 “문을 두드리는 것이 행정의 일”이라고 말했다.').quote).toBeUndefined();
    expect(documentOf({ quote }).quote).toEqual(quote);
  });

  it('is dated by what its release says, and shows its corrections', () => {
    const document = documentOf({ corrections: [{ at: at('2026-11-23 10:00'), note: '인원을 바로잡음', kind: 'correction' }] });
    expect(document.releasedAt).toBe('2026. 11. 22.(일) 오전 9시');
    expect(document.changed).toBe(at('2026-11-23 10:00'));
    expect(document.corrections).toEqual([{ label: '정정 2026. 11. 23.(월) 오전 10시', text: '인원을 바로잡음' }]);
  });
});

describe('the mark of a copy', () => {
  it('names its receiver where there is one', () => {
    expect(copyLine({ words: '엠바고 2026. 11. 23.(월) 09:00까지' })).toBe('엠바고 2026. 11. 23.(월) 09:00까지');
    expect(copyLine({ words: '엠바고', receiver: '견본일보' })).toBe('엠바고 · 받는 곳 견본일보');
  });
});
