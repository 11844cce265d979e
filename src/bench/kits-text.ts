/** The figures of press kits as a Markdown section, in Korean. */
import { CARD_PHOTO_SIZE } from './card-newsroom.ts';
import type { KitsRun } from './kits-bench.ts';
import type { Machine } from './machine.ts';

export function kitsText(runs: readonly KitsRun[], machine: Machine, day: string): string {
  const [one] = runs;
  const of = (field: 'words' | 'photos' | 'pictured' | 'again' | 'digests') => runs.flatMap((run) => run[field]);
  return [
    '## 보도자료 꾸러미',
    '',
    `${day}, ${machine.cpu} ${machine.cores}코어, ${machine.node.replace(/^v/, 'Node ')}. 시작 때 1분 부하 ${machine.load.toFixed(1)}. 보도자료 ${one?.kits ?? 0}건의 꾸러미(ZIP: 글, 워드, PDF, 사진 설명, 사진)를 한 건씩 만들었고, ${one?.photos.length ?? 0}건에는 ${CARD_PHOTO_SIZE.width}×${CARD_PHOTO_SIZE.height} 사진이 한 장씩 있다. ${runs.length > 1 ? `${runs.length}번 돌렸다. ` : ''}기다린 시간이 아니라 프로세서가 일한 시간이며, 한 건의 가운뎃값과 스무 건에 열아홉 건이 그 안에 드는 값을 적었다. 맨 처음 한 건은 글꼴을 읽느라 ${milliseconds(middle(runs.map(({ first }) => first)))}가 걸리며 빼고 셌다.`,
    '',
    '| 한 건에 | 가운뎃값 | 스무 건에 열아홉 |',
    '|---|---:|---:|',
    row('처음부터, 사진이 없을 때', of('words')),
    row('처음부터, 사진 크기는 이미 있을 때', of('pictured')),
    row('사진 한 장을 인쇄용 크기와 문서용 크기로 줄일 때', of('photos')),
    row('글·워드·PDF가 캐시에 있고 ZIP만 다시 묶을 때', of('again')),
    row('바뀐 것이 없어 꾸러미를 건드리지 않을 때', of('digests')),
    '',
    `인쇄용 사진은 누리집에 올리는 사진 파일과 같은 것이라 한 번만 만든다. 꾸러미는 모두 ${((one?.bytes ?? 0) / 1e6).toFixed(1)} MB이다.`,
    '',
  ].join('\n');
}

function row(name: string, times: readonly number[]): string {
  return `| ${name} | ${milliseconds(middle(times))} | ${milliseconds(part(times, 0.95))} |`;
}

const middle = (times: readonly number[]) => part(times, 0.5);

function part(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function milliseconds(time: number): string {
  if (time < 0.1) return '0.1밀리초 미만';
  return time < 10 ? `${time.toFixed(1)}밀리초` : `${Math.round(time)}밀리초`;
}
