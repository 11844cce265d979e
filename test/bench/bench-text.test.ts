import { describe, expect, test } from 'vitest';
import { benchText } from '../../src/bench/bench-text.ts';
import type { Machine } from '../../src/bench/machine.ts';
import { withSection } from '../../src/bench/marked-section.ts';
import { type BenchResult, median, ratio } from '../../src/bench/results.ts';

const GIB = 1024 ** 3;
const machine: Machine = { cpu: 'Sample CPU', cores: 2, memoryBytes: 24 * GIB, system: 'Linux x64', node: 'v24.21.0', load: 0.5 };
const result: BenchResult = {
  size: 2_143,
  rounds: 3,
  contenders: [
    { name: '소식', version: '0.1.0', pages: 2_224, steps: { clean: { seconds: 8, peakBytes: GIB / 2 }, added: { seconds: 3, peakBytes: GIB / 4 }, layout: { seconds: 7, peakBytes: GIB / 2 } } },
    { name: 'Hugo', version: 'v0.111.3', pages: 2_223, steps: { clean: { seconds: 1, peakBytes: GIB / 8 }, added: { seconds: 1, peakBytes: GIB / 8 } } },
    { name: 'Eleventy', version: '3.1.8', pages: 2_223, steps: { clean: { seconds: 4, peakBytes: undefined }, added: { seconds: 4, peakBytes: undefined } } },
  ],
  everything: { name: '소식', version: '0.1.0', pages: 2_224, steps: { clean: { seconds: 80, peakBytes: GIB }, added: { seconds: 5, peakBytes: GIB } } },
};

describe('the figures of a bench', () => {
  test('are a table with the machine named and every program as a ratio', () => {
    expect(benchText({ result, machine, day: '2026-11-22' })).toMatchInlineSnapshot(`
      "## 보도자료 2,143건

      2026-11-22, Sample CPU 2코어, 메모리 24.00 GiB, Linux x64, Node 24.21.0, Hugo 0.111.3, Eleventy 3.1.8. 시작 때 1분 부하 0.5. 3번을 번갈아 재어 가운뎃값을 적었고, 메모리는 가장 컸던 값이다.

      | 쪽만 만들 때 | 소식 | Hugo | Eleventy | Hugo의 몇 배 | Eleventy의 몇 배 |
      |---|---:|---:|---:|---:|---:|
      | 처음부터 (출력·캐시 없음) | 8.0초 · 0.50 GiB | 1.0초 · 0.13 GiB | 4.0초 | 8.0배 | 2.0배 |
      | 글 한 건을 더한 뒤 | 3.0초 · 0.25 GiB | 1.0초 · 0.13 GiB | 4.0초 | 3.0배 | 0.8배 |
      | 배치(레이아웃) 하나를 바꾼 뒤 | 7.0초 · 0.50 GiB | 1.0초 · 0.13 GiB | 4.0초 | 7.0배 | 1.8배 |
      | 만든 쪽 | 2,224 | 2,223 | 2,223 |  |  |

      Hugo가 처음부터 만드는 시간을 1로 할 때 소식은 처음부터 8.0배, 한 건을 더하면 3.0배.

      | 모두 만들 때 (공유 카드·구독·글 파일·꾸러미까지) | 소식 |
      |---|---:|
      | 처음부터 (출력·캐시 없음) | 80.0초 · 1.00 GiB |
      | 글 한 건을 더한 뒤 | 5.0초 · 1.00 GiB |

      쪽만 만들 때의 10.0배이다. 다른 두 프로그램은 이런 것을 만들지 않으므로 견주지 않는다.
      "
    `);
  });

  test('say what was not measured', () => {
    const [ours] = result.contenders;
    const text = benchText({ result: { size: 21_430, rounds: 1, contenders: ours ? [ours] : [] }, machine, day: '2026-11-22' });
    expect(text).toContain('재지 않았다');
    expect(text).not.toContain('Hugo');
  });
});

test('a median takes the middle time and the highest memory', () => {
  expect(median([{ seconds: 3, peakBytes: 10 }, { seconds: 1, peakBytes: 30 }, { seconds: 2, peakBytes: undefined }])).toEqual({ seconds: 2, peakBytes: 30 });
  expect(median([{ seconds: 3, peakBytes: undefined }, { seconds: 1, peakBytes: undefined }])).toEqual({ seconds: 2, peakBytes: undefined });
  expect(ratio({ seconds: 6, peakBytes: 1 }, { seconds: 2, peakBytes: 1 })).toBe(3);
  expect(ratio({ seconds: 6, peakBytes: 1 }, undefined)).toBeUndefined();
});

describe('a section of the document', () => {
  test('is replaced, and what was written by hand stays', () => {
    const first = withSection('# 빠르기\n\n머리말.\n', 'a', '옛 수');
    const both = withSection(first, 'b', '다른 수');
    const again = withSection(both, 'a', '새 수');
    expect(again).toBe('# 빠르기\n\n머리말.\n\n<!-- bench:begin a -->\n새 수\n<!-- bench:end a -->\n\n<!-- bench:begin b -->\n다른 수\n<!-- bench:end b -->\n');
    expect(withSection(again, 'a', '새 수')).toBe(again);
  });

  test('that is never ended is not guessed at', () => {
    expect(() => withSection('<!-- bench:begin a -->\n수', 'a', '새 수')).toThrow('never ended');
  });
});
