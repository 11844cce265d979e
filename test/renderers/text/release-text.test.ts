import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReleaseText, pagePhotos, type ReleaseTextValue } from '../../../src/domain/release-text.ts';
import { stripXmlForbidden } from '../../../src/infra/escape.ts';
import { renderReleaseText } from '../../../src/renderers/text/release-text.ts';
import { anyText } from '../../support/any-text.ts';
import { at } from '../../support/at.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeRelease } from '../../support/make-release.ts';

const bare: ReleaseTextValue = { copy: undefined, glance: [], heading: '', title: '', subtitles: [], facts: [], corrections: [], body: '', photos: [], attachments: [], rights: '', url: '' };

describe('the plain text of a release', () => {
  it('reads as offices send it', () => {
    const release = makeRelease({
      subtitle: ['안부 확인 매일로', '난방비 지원'],
      team: 'care',
      responsible: { name: '복지정책과장', phone: '043-000-3201' },
      contact: { name: '희망복지팀 담당', email: 'care@example.kr' },
      corrections: [{ at: at('2026-11-23 10:00'), note: '인원을 30명으로 바로잡음', kind: 'correction' }],
      photos: ['2026/winter-care', '2026/persons'],
      attachments: [{ file: 'a', name: '계획.pdf', title: '추진 계획', bytes: 1, digest: '0' }],
    });
    const library = makeLibrary({ releases: [release], photos: [makePhoto({ credit: '음성군' }), makePhoto({ id: '2026/persons', people: 'persons', channels: ['press'] })] });
    const photos = pagePhotos(release, new Map(library.photos.map((photo) => [photo.id, photo])));
    expect(renderReleaseText(composeReleaseText(release, library, '음성군은 돌봄을 강화한다.\r\n\r\n□ 안부 확인\r\n  ○ 매일 오전\r\n   - 전화와 방문   \r\n\r\n\r\n\r\n끝.\r\n', photos))).toBe(`음성군 보도자료

음성군, 겨울철 어르신 돌봄 강화
- 안부 확인 매일로
- 난방비 지원

보도시점: 2026. 11. 22.(일) 오전 9시
담당부서: 복지정책과 희망복지팀
책임자: 복지정책과장 043-000-3201
담당자: 희망복지팀 담당 043-000-3200 care@example.kr

[정정 2026. 11. 23.(월) 오전 10시] 인원을 30명으로 바로잡음

음성군은 돌봄을 강화한다.

□ 안부 확인
  ○ 매일 오전
   - 전화와 방문

끝.

[사진 1] 김장 나눔 (사진: 음성군)

[붙임 1] 추진 계획 https://news.example.kr/press/2026/11-22-winter-care/files/%EA%B3%84%ED%9A%8D.pdf

이용 조건: 공공누리 제1유형(출처표시) · 출처: 음성군 홍보실
https://news.example.kr/press/2026/11-22-winter-care/
`);
  });

  it('gives the phone of the team where no one is named', () => {
    const release = makeRelease({ team: 'care' });
    expect(composeReleaseText(release, makeLibrary({ releases: [release] }), '', []).facts).toContainEqual({ label: '전화', text: '043-000-3200' });
  });
});

describe('the text of a copy that goes out ahead', () => {
  it('says first of all until when nothing may be published, and who has it', () => {
    const release = makeRelease();
    const text = renderReleaseText(composeReleaseText(release, makeLibrary(), '글이다.', [], { words: '엠바고 2026. 11. 23.(월) 오전 9시까지', receiver: '견본일보' }));
    expect(text.split('\n')[0]).toBe('[엠바고 2026. 11. 23.(월) 오전 9시까지 · 받는 곳 견본일보]');
  });
});

describe('when and where', () => {
  it('stand above the text', () => {
    const release = makeRelease({ event: { from: { day: '2026-12-01' }, place: '음성문화예술회관' } });
    expect(renderReleaseText(composeReleaseText(release, makeLibrary(), '글이다.', []))).toContain('일시: 2026. 12. 1.(화)\n장소: 음성문화예술회관\n\n글이다.\n');
  });
});

describe('whatever was written, the text', () => {
  it('has LF alone, no control characters, no three line ends in a row, and ends in one, whatever was written', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, body) => {
        const text = renderReleaseText({ ...bare, title, body, url: 'https://news.example.kr/', facts: [{ label: '담당부서', text: title }] });
        expect(text).not.toMatch(/\r|\n{3,}/);
        expect(stripXmlForbidden(text)).toBe(text);
        expect(text).toMatch(/[^\n]\n$/);
      }),
      { numRuns: 200 },
    );
  });
});
