import { describe, expect, it } from 'vitest';
import { composeBreadcrumbs } from '../../../src/domain/json-ld.ts';
import { composeImageObject } from '../../../src/domain/json-ld/image-object.ts';
import { composeNewsArticle, HEADLINE_LIMIT } from '../../../src/domain/json-ld/news-article.ts';
import { composePublicationIssue } from '../../../src/domain/json-ld/publication-issue.ts';
import { composeOrganization, composeWebSite } from '../../../src/domain/json-ld/site.ts';
import { composeVideoObject } from '../../../src/domain/json-ld/video-object.ts';
import { composeIssuePages, type IssuePage } from '../../../src/domain/issue-page.ts';
import { path } from '../../../src/domain/permalink.ts';
import { composeVideoPages, type VideoPage } from '../../../src/domain/video-page.ts';
import { at } from '../../support/at.ts';
import { makeArticle, makeIssue } from '../../support/make-issue.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeRelease } from '../../support/make-release.ts';
import { makeSite } from '../../support/make-site.ts';
import { makeVideo } from '../../support/make-video.ts';
import { vocabularyFaults } from '../../support/schema-vocabulary.ts';

const site = makeSite();
const publisher = { '@type': 'GovernmentOrganization', '@id': 'https://news.example.kr/#publisher', name: '음성군 홍보실', url: 'https://news.example.kr/', sameAs: ['https://sns.example/instagram'] };

const NOW = at('2026-11-23 09:00');

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
      articleSection: '군정 소식',
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
        { '@type': 'ListItem', position: 1, name: '처음', item: { '@id': 'https://news.example.kr/' } },
        { '@type': 'ListItem', position: 2, name: '보도자료', item: { '@id': 'https://news.example.kr/press/' } },
      ],
    });
  });

  it('of a headline says no more than search engines show', () => {
    const release = makeRelease({ title: '아주 긴 제목 '.repeat(30) });
    expect(String(composeNewsArticle(release, makeLibrary({ releases: [release] }), { pictures: [] })['headline']).length).toBeLessThanOrEqual(HEADLINE_LIMIT + 1);
  });

  it('of a video has what a search engine requires: name, thumbnail and date', () => {
    const [page] = composeVideoPages(makeLibrary({ videos: [makeVideo({ thumbnail: '2026/winter-care' })], photos: [makePhoto()] }), NOW) as [VideoPage];
    expect(composeVideoObject(page, { site }, { pictures: ['/cards/videos/2026/village-tour/og.png'] })).toMatchObject({
      '@type': 'VideoObject',
      name: '마을탐방 – 생극면',
      description: '마을탐방 – 생극면',
      thumbnailUrl: ['https://news.example.kr/pictures/video/2026/winter-care/ffffffffff-1920.jpg', 'https://news.example.kr/cards/videos/2026/village-tour/og.png'],
      uploadDate: '2026-11-20T10:00:00+09:00',
      duration: 'PT3M20S',
      embedUrl: 'https://www.youtube-nocookie.com/embed/abcdefghij0',
    });
  });

  it('of a video has what is said in it, and from captions the parts with their times', () => {
    const captionsText = 'WEBVTT\n\n00:00:01.000 --> 00:00:05.000\n<v 진행자>안녕하세요.\n\n00:01:10.000 --> 00:01:15.000\n<v 주민>반갑습니다.';
    const of = (overrides: Parameters<typeof makeVideo>[0]) => composeVideoObject(composeVideoPages(makeLibrary({ videos: [makeVideo(overrides)] }), NOW)[0] as VideoPage, { site }, { pictures: [] });
    expect(of({ captionsText })).toMatchObject({
      transcript: '진행자: 안녕하세요.\n\n주민: 반갑습니다.',
      hasPart: [
        { '@type': 'Clip', name: '안녕하세요.', startOffset: 1, endOffset: 70, url: 'https://www.youtube.com/watch?v=abcdefghij0&t=1s' },
        { '@type': 'Clip', name: '반갑습니다.', startOffset: 70, endOffset: 200 },
      ],
    });
    expect(of({ captionsText, transcript: '첫 문단\n\n둘째 문단' })).toEqual(of({ captionsText }));
    expect(of({ transcript: '첫 문단\n\n둘째 문단' })).not.toHaveProperty('hasPart');
    expect(of({})).not.toHaveProperty('transcript');
  });

  it('of an issue has its number, its publication, its contents without what was withdrawn, and its other forms', () => {
    const issue = makeIssue({ sections: [{ title: '군정', items: [{ kind: 'press', id: '2026/11-22-winter-care' }, { kind: 'article', id: 'sosik/2026-11/greeting' }, { kind: 'withdrawn', id: '2026/gone', of: 'press', since: 0 }] }] });
    const library = makeLibrary({ site, releases: [makeRelease()], articles: [makeArticle()], issues: [issue] });
    const [page] = composeIssuePages(library) as [IssuePage];
    const data = composePublicationIssue(page, library, { pictures: ['/cards/newsletters/sosik/2026-11/og.png'] });
    expect(data).toMatchObject({ '@type': 'PublicationIssue', issueNumber: '6', isPartOf: { '@type': 'Periodical', name: '음성소식' }, hasPart: [{ headline: '음성군, 겨울철 어르신 돌봄 강화' }, { headline: '새해를 준비하며' }] });
    expect(data['encoding']).toContainEqual({ '@type': 'MediaObject', name: '전자책(EPUB)', contentUrl: 'https://news.example.kr/newsletters/sosik/2026-11/book.epub', encodingFormat: 'application/epub+zip' });
    expect(JSON.stringify(data)).not.toContain('gone');
  });

  it('of a photo names its maker and terms, and does not exist where the web may not show it', () => {
    expect(composeImageObject(makePhoto({ photographer: '이기록', place: '음성체육관', aiGenerated: true }), site)).toMatchObject({
      contentUrl: 'https://news.example.kr/pictures/web/2026/winter-care/ffffffffff-1920.jpg',
      width: '1920 px',
      height: '1440 px',
      dateCreated: '2026-11-20',
      creator: { '@type': 'Person', name: '이기록' },
      creditText: '음성군 홍보실',
      license: 'https://www.kogl.or.kr/info/licenseType1.do',
      acquireLicensePage: 'https://news.example.kr/photos/2026/winter-care/',
      digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    });
    expect(composeImageObject(makePhoto({ channels: ['press', 'sns'] }), site)).toBeUndefined();
  });

  it('of a photo that others gave does not name the office as its maker', () => {
    expect(composeImageObject(makePhoto({ rights: 'provided', credit: '한국관광공사' }), site)).toMatchObject({ creator: { '@type': 'Organization', name: '한국관광공사' } });
    expect(composeImageObject(makePhoto({ rights: 'provided', credit: '한국관광공사' }), site)).not.toHaveProperty('license');
  });

  it('of the site says how its search is asked', () => {
    expect(composeWebSite(makeSite({ url: 'https://www.example.kr/news' }))).toMatchObject({ '@type': 'WebSite', url: 'https://www.example.kr/news/', potentialAction: { target: { urlTemplate: 'https://www.example.kr/news/search/?q={search_term_string}' } } });
  });

  it('of the office has its phone and address', () => {
    expect(composeOrganization(site)).toMatchObject({ '@type': 'GovernmentOrganization', name: '음성군 홍보실', telephone: '043-000-3000' });
  });
});

describe('the vocabulary of schema.org', () => {
  const photo = makePhoto({ photographer: '이기록', place: '음성체육관', aiGenerated: true, topics: ['welfare'], caption: '나눔' });
  const release = makeRelease({ subtitle: ['부제'], topics: ['welfare'], towns: ['geumwang'], series: 'village', photos: [photo.id], corrections: [{ at: at('2026-11-23 10:00'), note: '바로잡음', kind: 'correction' }] });
  const video = makeVideo({ thumbnail: photo.id, series: 'village', topics: ['welfare'], captionsText: 'WEBVTT\n\n00:01.000 --> 00:05.000\n<v 가>하나.\n\n00:20.000 --> 00:25.000\n<v 나>둘.' });
  const issue = makeIssue({ cover: photo.id, sections: [{ title: '군정', items: [{ kind: 'press', id: release.id }, { kind: 'video', id: video.id }] }] });
  const library = makeLibrary({ releases: [release], videos: [video], photos: [photo], issues: [issue] });

  it('knows every type and property that is written, and allows its value there', () => {
    const written = [
      composeOrganization(site, '/mark.svg'),
      composeWebSite(site),
      composeBreadcrumbs(site, [{ name: '처음', path: '/' }]),
      composeNewsArticle(release, library, { pictures: ['/a.png'], logo: '/mark.svg' }),
      composeVideoObject(composeVideoPages(library, NOW)[0] as VideoPage, library, { pictures: ['/a.png'] }),
      composePublicationIssue(composeIssuePages(library)[0] as IssuePage, library, { pictures: ['/a.png'] }),
      composeImageObject(photo, site, library.topics),
    ];
    expect(written.flatMap((value) => vocabularyFaults(value))).toEqual([]);
  });

  it('would not let pass an unknown type, a property of another type, or a value of the wrong kind', () => {
    expect(vocabularyFaults({ '@type': 'NewsStory' })).toEqual(['$: unknown type NewsStory']);
    expect(vocabularyFaults({ '@type': 'NewsArticle', issueNumber: '1' })).toEqual(['$.issueNumber: NewsArticle has no such property']);
    expect(vocabularyFaults({ '@type': 'NewsArticle', datePublished: '어제', publisher: { '@type': 'Place', name: '군청' } })).toHaveLength(2);
    expect(vocabularyFaults({ '@type': 'ImageObject', contentUrl: '/relative.jpg', digitalSourceType: 'https://schema.org/Nothing' })).toHaveLength(2);
  });
});
