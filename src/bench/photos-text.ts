/** The figures of the photo library as a Markdown section, in Korean. */
import type { Machine } from './machine.ts';
import type { PhotosResult, PhotosRun } from './photos-bench.ts';
import type { Measurement } from './run-measured.ts';

export function photosText({ sample, ours, bare, intake, pages }: PhotosResult, machine: Machine, day: string): string {
  const [mine, theirs] = [middle(ours), middle(bare)];
  const whole = pages.at(-1);
  return [
    '## 사진',
    '',
    `${day}, ${machine.cpu} ${machine.cores}코어, Node ${machine.node.replace(/^v/, '')}. 시작 때 1분 부하 ${machine.load.toFixed(1)}. 원본은 견본의 사진을 4000×3000으로 키우고 한 장마다 다른 바이트를 더한 것이다. 사진 ${sample}장의 공개 크기를 모두(${mine.files}개: WebP와 JPEG 480·960·1920픽셀, 인쇄용 JPEG 4000픽셀) 캐시 없이 만들었다. sharp만 부른 것은 같은 파일을 같은 크기와 품질로 만들 뿐, 동의 확인, 원본 대조, 메타데이터, 캐시가 없다. 둘을 번갈아 ${ours.length}번 재어 가운뎃값을 적었다.`,
    '',
    '| | 시간 | 1초에 | 메모리 | 파일 |',
    '|---|---:|---:|---:|---:|',
    row('소식', mine, ours),
    row('sharp만', theirs, bare),
    '',
    `소식이 걸린 시간은 sharp만 부른 시간의 ${(mine.milliseconds / theirs.milliseconds).toFixed(2)}배이다.`,
    '',
    `사진 ${intake.files}장(4000×3000)을 \`npm run new -- photo\`로 올리는 데 ${(intake.milliseconds / 1000).toFixed(1)}초, 메모리 ${mebibytes(intake.peakBytes)} MiB.`,
    '',
    '사진 대장의 쪽(목록, 갈래별 목록, 사진마다 한 쪽)을 모두 만든 시간이다. 사진 파일은 만들지 않았고(`--pages-alone`), 원본은 작다(600×400). 스무 장에 한 건꼴로 보도자료가 있다.',
    '',
    '| 사진 | 쪽 | 처음부터 | 그대로일 때 | 그 가운데 사진 대장 |',
    '|---:|---:|---:|---:|---:|',
    ...pages.map(({ photos, pages: count, cold, warm, library }) => `| ${photos.toLocaleString('en-US')} | ${count.toLocaleString('en-US')} | ${measured(cold)} | ${measured(warm)} | ${measured({ seconds: library.milliseconds / 1000, peakBytes: library.peakBytes })} |`),
    '',
    '"그 가운데 사진 대장"은 바뀐 것이 없을 때 대장을 읽고, 동의를 판단하고, 목록과 쪽을 엮고, 쪽마다 지난번 것을 그대로 쓸지 정하는 시간이다. 나머지는 Astro를 띄우고 모든 파일을 확인해 바꿔 넣는 시간이다.',
    ...(whole && pages[0] ? ['', `사진이 두 배가 되면 처음부터 ${(whole.cold.seconds / pages[0].cold.seconds).toFixed(2)}배, 그대로일 때 ${(whole.warm.seconds / pages[0].warm.seconds).toFixed(2)}배 걸린다.`] : []),
    '',
  ].join('\n');
}

function middle(runs: readonly PhotosRun[]): PhotosRun {
  const sorted = [...runs].sort((a, b) => a.milliseconds - b.milliseconds);
  return sorted[Math.floor(sorted.length / 2)] as PhotosRun;
}

function row(name: string, { milliseconds, files, bytes }: PhotosRun, runs: readonly PhotosRun[]): string {
  const peak = Math.max(...runs.map(({ peakBytes }) => peakBytes));
  return `| ${name} | ${(milliseconds / 1000).toFixed(1)}초 | ${((files * 1000) / milliseconds).toFixed(1)}개 | ${mebibytes(peak)} MiB | ${(bytes / 1024 ** 2).toFixed(1)} MB |`;
}

function measured({ seconds, peakBytes }: Measurement): string {
  return `${seconds.toFixed(1)}초${peakBytes === undefined ? '' : ` · ${mebibytes(peakBytes)} MiB`}`;
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(0);
}
