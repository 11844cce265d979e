import { describe, expect, it } from 'vitest';
import { composeBreadcrumbs, composeImageObject, composeNewsArticle, composeOrganization, composeVideoObject } from '../../src/domain/json-ld.ts';
import { path } from '../../src/domain/permalink.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSite } from '../support/make-site.ts';
import { makeVideo } from '../support/make-video.ts';

const site = makeSite();
const publisher = { '@type': 'GovernmentOrganization', '@id': 'https://news.example.kr/#publisher', name: '음성군 홍보실', url: 'https://news.example.kr/', sameAs: ['https://sns.example/instagram'] };

describe('structured data', () => {
  it('of a release names its dates, its makers, its pictures, its licence and its corrections', () => {
    const release = makeRelease({
      subtitle: ['한파 대비 안부 확인'],
      topics: ['welfare'],
      towns: ['geumwang'],
      photos: ['2026/winter-care', '2026/closed'],
      corrections: [{ at: at('2026-11-23 10:00'), note: '인원을 바로잡음', kind: 'correction' }],
    });
    const library = makeLibrary({ site, releases: [release], photos: [makePhoto()] });
    expect(composeNewsArticle(release, library, { pictures: [path.card('press', release.id, 'og', 'png')], logo: '/mark.png' })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://news.example.kr/press/2026/11-22-winter-care/',
      url: 'https://news.example.kr/press/2026/11-22-winter-care/',
      mainEntityOfPage: 'https://news.example.kr/press/2026/11-22-winter-care/',
      headline: '음성군, 겨울철 어르신 돌봄 강화',
      alternativeHeadline: '한파 대비 안부 확인',
      description: '음성군은 겨울철 어르신 돌봄을 강화한다고 밝혔다.',
      datePublished: '2026-11-22T09:00:00+09:00',
      dateModified: '2026-11-23T10:00:00+09:00',
      author: { '@type': 'Organization', name: '복지정책과', url: 'https://news.example.kr/press/departments/welfare/', parentOrganization: publisher },
      publisher: { ...publisher, logo: { '@type': 'ImageObject', url: 'https://news.example.kr/mark.png' } },
      image: ['https://news.example.kr/cards/press/2026/11-22-winter-care/og.png', 'https://news.example.kr/pictures/web/2026/winter-care/ffffffffff-1920.jpg'],
      inLanguage: 'ko',
      isAccessibleForFree: true,
      keywords: ['복지'],
      contentLocation: [{ '@type': 'Place', name: '금왕읍' }],
      license: 'https://www.kogl.or.kr/info/licenseType1.do',
      copyrightNotice: '© 음성군 홍보실',
      correction: [{ '@type': 'CorrectionComment', text: '인원을 바로잡음', datePublished: '2026-11-23T10:00:00+09:00' }],
    });
  });

  it('gives what others provided no licence of the office', () => {
    const release = makeRelease({ rights: 'provided', credit: '농협' });
    const data = composeNewsArticle(release, makeLibrary({ releases: [release] }), { pictures: [] });
    expect(data).not.toHaveProperty('license');
    expect(data).toMatchObject({ copyrightNotice: '© 농협' });
    expect(data).not.toHaveProperty('image');
  });

  it('of a trail counts from the home page down', () => {
    expect(composeBreadcrumbs(site, [{ name: '처음', path: path.home() }, { name: '보도자료', path: path.press() }])).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: '처음', item: 'https://news.example.kr/' },
        { '@type': 'ListItem', position: 2, name: '보도자료', item: 'https://news.example.kr/press/' },
      ],
    });
  });

  it('of a video has what a search engine requires: name, thumbnail and date', () => {
    expect(composeVideoObject(makeVideo(), site, { pictures: ['/cards/videos/2026/village-tour/og.png'] })).toMatchObject({
      '@type': 'VideoObject',
      name: '마을탐방 – 생극면',
      description: '마을탐방 – 생극면',
      thumbnailUrl: ['https://news.example.kr/cards/videos/2026/village-tour/og.png'],
      uploadDate: '2026-11-20T10:00:00+09:00',
      duration: 'PT3M20S',
      embedUrl: 'https://www.youtube-nocookie.com/embed/abcdefghij0',
    });
  });

  it('of a photo names its maker and terms, and does not exist where the web may not show it', () => {
    expect(composeImageObject(makePhoto({ photographer: '이기록', place: '음성체육관', aiGenerated: true }), site)).toMatchObject({
      contentUrl: 'https://news.example.kr/pictures/web/2026/winter-care/ffffffffff-1920.jpg',
      width: 1920,
      height: 1440,
      dateCreated: '2026-11-20',
      creator: { '@type': 'Person', name: '이기록' },
      creditText: '음성군 홍보실',
      license: 'https://www.kogl.or.kr/info/licenseType1.do',
      acquireLicensePage: 'https://news.example.kr/photos/2026/winter-care/',
      digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    });
    expect(composeImageObject(makePhoto({ channels: ['press', 'sns'] }), site)).toBeUndefined();
  });

  it('of the office has its phone and address', () => {
    expect(composeOrganization(site)).toMatchObject({ '@type': 'GovernmentOrganization', name: '음성군 홍보실', telephone: '043-000-3000' });
  });
});
