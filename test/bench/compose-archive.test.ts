import { describe, expect, test } from 'vitest';
import { addedRelease, composeArchive, heldReleases, placesOf, TEN_YEARS } from '../../src/bench/compose-archive.ts';
import { seeded } from '../../src/bench/seeded.ts';
import { officeText, plainText } from '../../src/bench/write-archive.ts';
import { sha256 } from '../../src/infra/file-digest.ts';

const bytesOf = (text: string) => Buffer.byteLength(text);

describe('the sample archive', () => {
  const year = composeArchive(2_143);

  test('is the same to the byte in every run', () => {
    expect(composeArchive(50)).toEqual(composeArchive(50));
    expect(sha256(composeArchive(50).map(officeText).join(''))).toMatchInlineSnapshot(`"e90acfa88bed71c78d1f9c8d6449ca6e787037607ad9fdb04e61f2b25f59acb8"`);
  });

  test('of a smaller size is the end of a larger one', () => {
    expect(year.slice(-100)).toEqual(composeArchive(100));
  });

  test('has an id of its own for every release, in the order of time', () => {
    expect(new Set(year.map(({ id }) => id)).size).toBe(2_143);
    expect(year.map(({ publishAt }) => publishAt)).toEqual(year.map(({ publishAt }) => publishAt).toSorted());
  });

  test('has at most nine releases a day, on working days of ten years', () => {
    const places = placesOf(TEN_YEARS);
    const counts = Map.groupBy(places, ({ day }) => day);
    const isoDay = (day: number | undefined) => new Date(day ?? 0).toISOString().slice(0, 10);
    expect(Math.max(...[...counts.values()].map(({ length }) => length))).toBeLessThanOrEqual(9);
    expect([...counts.keys()].every((day) => ![0, 6].includes(new Date(day).getUTCDay()))).toBe(true);
    expect([isoDay(places[0]?.day), isoDay(places.at(-1)?.day)]).toEqual(['2017-01-02', '2026-11-20']);
  });

  test('is of releases of about 2.5 kB, some with tables and footnotes, all with marks', () => {
    const mean = year.reduce((sum, release) => sum + bytesOf(officeText(release)), 0) / year.length;
    expect(mean).toBeGreaterThan(2_300);
    expect(mean).toBeLessThan(2_700);
    const share = (sign: string) => year.filter(({ body }) => body.includes(sign)).length / year.length;
    expect(share('|---|')).toBeCloseTo(0.25, 1);
    expect(share('[^1]:')).toBeCloseTo(0.125, 1);
    expect(share('□')).toBe(1);
  });

  test('gives every program the same text', () => {
    const [release] = year;
    if (!release) throw new Error('no release');
    const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n') + 5);
    expect(bodyOf(officeText(release))).toBe(bodyOf(plainText(release)));
    expect(officeText(release)).toMatchInlineSnapshot(`
      "---
      title: "원남면 찾아가는 보건 진료 마무리, 주민이 먼저 나섰다 (19287)"
      subtitle:
        - "주민 139명 참여, 6주 동안 이어져"
      publishAt: 2025-11-26 08:00
      section: feature
      department: planning
      team: main
      topics: [safety, jobs, traffic]
      towns: [wonnam, gamgok]
      ---

      기획감사실에서는 찾아가는 보건 진료 사업의 하나로 11월 26일부터 4주 동안 원남면 주민을 찾아간다. 대상은 모두 388명이다.

      참여를 바라는 주민은 읍·면 행정복지센터를 찾아가거나 전화로 신청하면 된다. 원남면 주민 142명을 대상으로 한 조사에서 열에 여덟이 이 사업이 필요하다고 답했다. 사업비 3,661만 원은 군비와 주민참여예산으로 마련했다. 현장에는 안내 요원 11명을 두어 어르신과 어린이가 기다리지 않게 했다. 비가 오면 **원남면 복지회관**에서 열리며, 바뀐 일정은 전날 오후에 알린다. 자세한 일정과 준비물은 [군 누리집](https://www.eumseong.example/notice/488)에서 볼 수 있다.

      □ 한눈에 보기
      ○ 기간: 11월 26일부터 8주
      ○ 장소: 원남면 복지회관과 마을회관
      ○ 대상: 원남면 주민 107명
      ○ 신청: 읍·면 행정복지센터 방문 또는 전화
       - 준비물은 따로 없으며 10일 전까지 신청

      원남면 주민 200명을 대상으로 한 조사에서 열에 여덟이 이 사업이 필요하다고 답했다. 사업비 5,836만 원은 군비와 주민참여예산으로 마련했다. 현장에는 안내 요원 2명을 두어 어르신과 어린이가 기다리지 않게 했다. 비가 오면 **원남면 복지회관**에서 열리며, 바뀐 일정은 전날 오후에 알린다. 담당 부서는 모인 의견을 내년 계획에 담아 11월 안에 다시 설명하기로 했다.

      기획감사실 관계자는 “함께해 준 주민 덕분에 준비를 마칠 수 있었다”며 “안전하게 마치도록 끝까지 살피겠다”고 말했다.

      지난해 같은 기간에는 211명이 참여했고, 올해는 그보다 34% 늘어날 것으로 보인다. 사업비 5,113만 원은 군비와 주민참여예산으로 마련했다. 자세한 일정과 준비물은 [군 누리집](https://www.eumseong.example/notice/375)에서 볼 수 있다. 신청이 많으면 처음 신청한 사람과 원남면에 사는 사람을 먼저 받는다.
      "
    `);
  });

  test('has an addition newer than all of it, and held releases newer still', () => {
    const newest = year.at(-1)?.publishAt ?? '';
    expect(addedRelease().publishAt > newest).toBe(true);
    expect(heldReleases().every(({ publishAt }) => publishAt > '2026-11-22')).toBe(true);
  });
});

describe('seeded draws', () => {
  test('repeat, stay below their limit and choose without repeating', () => {
    const one = seeded(7);
    const other = seeded(7);
    for (let draw = 0; draw < 200; draw++) {
      const value = one.below(10);
      expect(other.below(10)).toBe(value);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(10);
    }
    expect(new Set(seeded(1).some(['a', 'b', 'c', 'd'], 3)).size).toBe(3);
    expect(seeded(1).some(['a', 'b'], 5)).toEqual(['a', 'b']);
  });
});
