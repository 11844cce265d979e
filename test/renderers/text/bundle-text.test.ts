import { describe, expect, it } from 'vitest';
import { composeDayBundles } from '../../../src/domain/day-bundle.ts';
import type { Release } from '../../../src/domain/library.ts';
import { renderBundleText, renderOpenBundleText } from '../../../src/renderers/text/bundle-text.ts';
import { at } from '../../support/at.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeRelease } from '../../support/make-release.ts';
import { makeSchedule } from '../../support/make-schedule.ts';

function bundle(releases: Release[]) {
  const library = makeLibrary({ releases, photos: [makePhoto()], schedule: [makeSchedule('2026-11-23', { items: [{ time: '10:00', until: '11:00', event: '월례 조회', place: '대회의실' }] })] });
  const [first] = composeDayBundles(library, at('2026-11-22 12:00'));
  if (!first) expect.fail('no day');
  return { view: first.view, site: library.site };
}

describe("a day's bundle as text", () => {
  it('is the list, in short lines, with where each text is', () => {
    const { view, site } = bundle([
      makeRelease({ team: 'care', subtitle: ['안부 확인 매일로'], photos: ['2026/winter-care'] }),
      makeRelease({ id: '2026/11-22-눈길', title: '눈길 \n 안전', date: at('2026-11-22 10:00'), section: 'town', corrections: [{ at: at('2026-11-22 11:00'), kind: 'correction', note: '장소를 바로잡습니다.' }] }),
    ]);
    expect(renderOpenBundleText(view, site)).toBe(`음성군 보도자료
2026. 11. 22.(일) 모두 2건

■ 군정 소식
1. 음성군, 겨울철 어르신 돌봄 강화
 - 안부 확인 매일로
 일반 | 자료 ○ 사진 ○ 영상 ×
 복지정책과 희망복지팀 043-000-3200
 https://news.example.kr/press/2026/11-22-winter-care/

■ 읍·면 및 기관·사회단체 소식
2. [추가] [정정] 눈길 안전 「오전 10시 제공」
 ※ 정정 2026. 11. 22.(일) 오전 11시: 장소를 바로잡습니다.
 일반 | 자료 ○ 사진 × 영상 ×
 복지정책과
 https://news.example.kr/press/2026/11-22-%EB%88%88%EA%B8%B8/

■ 군수 동정 2026. 11. 23.(월)
10:00~11:00 월례 조회 (대회의실)

묶음 보기 https://news.example.kr/press/daily/2026-11-22/
모두 받기(ZIP) https://news.example.kr/press/daily/2026-11-22.zip
음성군 홍보실 043-000-3000
`);
  });

  it('begins with its mark where the copy has one, and gives no address of what is not public yet', () => {
    const { view, site } = bundle([makeRelease()]);
    const text = renderBundleText(view, site, { mark: '엠바고 2026. 11. 23.(월) 오전 9시까지 · 받는 곳 견본일보' });
    expect(text.split('\n')[0]).toBe('[엠바고 2026. 11. 23.(월) 오전 9시까지 · 받는 곳 견본일보]');
    expect(text).not.toContain('https://');
  });

  it('goes into one message of KakaoTalk on a busy day', () => {
    const releases = Array.from({ length: 20 }, (_, index) => makeRelease({ id: `2026/11-22-release-${index}`, title: '제목은 쉰 자를 넘지 않게 적는 것이 보통이지만 더러는 이보다도 긴 제목이 있습니다', subtitle: ['부제도 마흔 자쯤 되는 것을 두 줄 적을 때가 많습니다', '부제도 마흔 자쯤 되는 것을 두 줄 적을 때가 많습니다'] }));
    const { view, site } = bundle(releases);
    expect([...renderOpenBundleText(view, site)].length).toBeLessThan(10_000);
  });
});
