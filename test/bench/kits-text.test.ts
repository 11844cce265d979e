import { expect, test } from 'vitest';
import type { KitsRun } from '../../src/bench/kits-bench.ts';
import { kitsText } from '../../src/bench/kits-text.ts';
import type { Machine } from '../../src/bench/machine.ts';

const machine: Machine = { cpu: 'Sample CPU', cores: 2, memoryBytes: 1, system: 'Linux x64', node: 'v24.21.0', load: 0.5 };
const run: KitsRun = { kits: 4, first: 900, words: [40, 60, 50], photos: [200], pictured: [70, 90], again: [8, 9], digests: [0.1, 0.2], bytes: 12_345_678 };

test('the figures of kits are those of one kit, with and without what photos cost', () => {
  expect(kitsText([run], machine, '2026-11-22')).toMatchInlineSnapshot(`
    "## 보도자료 꾸러미

    2026-11-22, Sample CPU 2코어, Node 24.21.0. 시작 때 1분 부하 0.5. 보도자료 4건의 꾸러미(ZIP: 글, 워드, PDF, 사진 설명, 사진)를 한 건씩 만들었고, 1건에는 4000×3000 사진이 한 장씩 있다. 기다린 시간이 아니라 프로세서가 일한 시간이며, 한 건의 가운뎃값과 스무 건에 열아홉 건이 그 안에 드는 값을 적었다. 맨 처음 한 건은 글꼴을 읽느라 900밀리초가 걸리며 빼고 셌다.

    | 한 건에 | 가운뎃값 | 스무 건에 열아홉 |
    |---|---:|---:|
    | 처음부터, 사진이 없을 때 | 50밀리초 | 60밀리초 |
    | 처음부터, 사진 크기는 이미 있을 때 | 90밀리초 | 90밀리초 |
    | 사진 한 장을 인쇄용 크기와 문서용 크기로 줄일 때 | 200밀리초 | 200밀리초 |
    | 글·워드·PDF가 캐시에 있고 ZIP만 다시 묶을 때 | 9.0밀리초 | 9.0밀리초 |
    | 바뀐 것이 없어 꾸러미를 건드리지 않을 때 | 0.2밀리초 | 0.2밀리초 |

    인쇄용 사진은 누리집에 올리는 사진 파일과 같은 것이라 한 번만 만든다. 꾸러미는 모두 12.3 MB이다.
    "
  `);
});
