import { expect, test } from 'vitest';
import type { CardsResult, PaintedRun } from '../../src/bench/cards-bench.ts';
import { cardsText } from '../../src/bench/cards-text.ts';
import type { Machine } from '../../src/bench/machine.ts';

const MIB = 1024 ** 2;
const machine: Machine = { cpu: 'Sample CPU', cores: 2, memoryBytes: 24 * 1024 * MIB, system: 'Linux x64', node: 'v24.21.0', load: 0.5 };

function painted(flatSeconds: number, photoSeconds: number, peak: number): PaintedRun {
  return { flat: { cards: 240, milliseconds: flatSeconds * 1000, bytes: 20e6 }, photo: { cards: 120, milliseconds: photoSeconds * 1000, bytes: 30e6 }, peakBytes: peak * MIB };
}

const result: CardsResult = {
  entries: 1_000,
  cold: { milliseconds: 200_000, bytes: 600e6, peakBytes: 700 * MIB },
  again: [3, 1, 2].map((seconds) => ({ milliseconds: seconds * 1000, bytes: 600e6, peakBytes: (300 + seconds) * MIB })),
  sample: 60,
  painters: [
    { name: 'satori 1.0.0 + sharp 2.0.0', runs: [painted(8, 6, 500), painted(8, 4, 510), painted(8, 4, 490)] },
    { name: '@takumi-rs/core 3.0.0', runs: [painted(4, 10, 600), painted(4, 12, 600), painted(4, 12, 600)] },
  ],
};

test('the figures of cards name the machine, and every program as a ratio of ours', () => {
  expect(cardsText(result, machine, '2026-11-22')).toMatchInlineSnapshot(`
    "## 공유 카드

    2026-11-22, Sample CPU 2코어, Node 24.21.0. 시작 때 1분 부하 0.5. 글 1,000건의 카드를 6가지 크기로 모두 6,000장 만든 시간이다. 열 가지 틀을 번갈아 썼고, 세 건에 한 건은 4000×3000 사진이 들어간다. 처음부터 만드는 시간은 한 번 쟀고, 나머지는 3번 재어 가운뎃값을 적었으며, 메모리는 가장 컸던 값이다.

    | | 시간 | 1초에 | 메모리 | 파일 |
    |---|---:|---:|---:|---:|
    | 처음부터 (캐시 없음) | 200.00초 | 30.0장 | 700 MiB | 600.0 MB |
    | 바뀐 것이 없을 때 | 2.00초 | 3,000장 | 303 MiB | 600.0 MB |

    같은 카드 360장(글 60건)을 캐시 없이 여러 프로그램으로 번갈아 그렸다. 글줄과 도형의 자리는 소식이 정한 그대로이고, 사진도 모두 같은 방법으로 한 글에 한 번 읽어 자리에 맞게 잘라 건넸다. 글꼴을 읽는 시간은 뺐다. resvg는 PNG만 쓸 수 있어 사진이 있는 카드도 PNG이고, 다른 둘은 JPEG이다.

    | 1초에 그린 카드 | 사진 없음 | 사진 있음 | 모두 | 걸린 시간은 소식의 몇 배 (사진 없음 · 있음 · 모두) | 메모리 | 파일 |
    |---|---:|---:|---:|---:|---:|---:|
    | 소식 (satori 1.0.0 + sharp 2.0.0) | 30.0장 | 30.0장 | 30.0장 | 1 | 510 MiB | 50.0 MB |
    | @takumi-rs/core 3.0.0 | 60.0장 | 10.0장 | 22.5장 | 0.5배 · 3.0배 · 1.3배 | 600 MiB | 50.0 MB |
    "
  `);
});

test('what was measured once is not called a middle', () => {
  const text = cardsText({ ...result, again: result.again.slice(0, 1) }, machine, '2026-11-22');
  expect(text).not.toContain('가운뎃값');
  expect(text).toContain('한 번씩');
});
