import { describe, expect, it } from 'vitest';
import type { PhotosRun } from '../../src/bench/photos-bench.ts';
import { photosText } from '../../src/bench/photos-text.ts';

const run = (milliseconds: number, files = 1400): PhotosRun => ({ files, milliseconds, bytes: 300 * 1024 ** 2, peakBytes: 700 * 1024 ** 2 });
const machine = { cpu: 'CPU', cores: 2, memoryBytes: 1, system: 'Linux x64', node: 'v24.21.0', load: 0.5 };
const text = photosText(
  {
    sample: 200,
    ours: [run(210_000), run(204_000), run(230_000)],
    bare: [run(200_000), run(220_000), run(190_000)],
    intake: run(31_000, 100),
    pages: [
      { photos: 2500, pages: 2900, cold: { seconds: 20, peakBytes: undefined }, warm: { seconds: 5, peakBytes: undefined }, library: run(900) },
      { photos: 5000, pages: 5800, cold: { seconds: 41, peakBytes: 900 * 1024 ** 2 }, warm: { seconds: 8, peakBytes: undefined }, library: run(1700) },
    ],
  },
  machine,
  '2026-11-25',
);

describe('the figures of the photo library', () => {
  it('are a ratio to sharp alone, of the middle of what was measured', () => {
    expect(text).toContain('sharp만 부른 시간의 1.05배');
    expect(text).toContain('가운뎃값');
  });

  it('say how time grows with the number of photos, and what the library itself takes', () => {
    expect(text).toContain('| 5,000 | 5,800 | 41.0초 · 900 MiB | 8.0초 | 1.7초 · 700 MiB |');
    expect(text).toContain('사진이 두 배가 되면 처음부터 2.05배, 그대로일 때 1.60배');
  });

  it('name the seconds of taking pictures in', () => {
    expect(text).toContain('사진 100장(4000×3000)을 `npm run new -- photo`로 올리는 데 31.0초');
  });
});
