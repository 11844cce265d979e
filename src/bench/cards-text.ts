/** The figures of share cards as a Markdown section, in Korean. */
import { CARD_PHOTO_SIZE } from './card-newsroom.ts';
import type { CardsResult, CardsRun, PaintedRun, PainterResult } from './cards-bench.ts';
import { CARD_FORMATS } from './compose-cards.ts';
import type { Machine } from './machine.ts';
import { median } from './results.ts';

export function cardsText({ entries, cold, again, sample, painters }: CardsResult, machine: Machine, day: string): string {
  const cards = entries * CARD_FORMATS.length;
  return [
    '## 공유 카드',
    '',
    `${day}, ${machine.cpu} ${machine.cores}코어, ${machine.node.replace(/^v/, 'Node ')}. 시작 때 1분 부하 ${machine.load.toFixed(1)}. 글 ${thousands(entries)}건의 카드를 ${CARD_FORMATS.length}가지 크기로 모두 ${thousands(cards)}장 만든 시간이다. 열 가지 틀을 번갈아 썼고, 세 건에 한 건은 ${CARD_PHOTO_SIZE.width}×${CARD_PHOTO_SIZE.height} 사진이 들어간다. 처음부터 만드는 시간은 한 번 쟀고, ${again.length > 1 ? `나머지는 ${again.length}번 재어 가운뎃값을 적었으며, 메모리는 가장 컸던 값이다.` : '나머지도 한 번씩 쟀다.'}`,
    '',
    '| | 시간 | 1초에 | 메모리 | 파일 |',
    '|---|---:|---:|---:|---:|',
    siteRow('처음부터 (캐시 없음)', [cold], cards),
    siteRow('바뀐 것이 없을 때', again, cards),
    '',
    `같은 카드 ${thousands(sample * CARD_FORMATS.length)}장(글 ${sample}건)을 캐시 없이 여러 프로그램으로 번갈아 그렸다. 글줄과 도형의 자리는 소식이 정한 그대로이고, 사진도 모두 같은 방법으로 한 글에 한 번 읽어 자리에 맞게 잘라 건넸다. 글꼴을 읽는 시간은 뺐다. resvg는 PNG만 쓸 수 있어 사진이 있는 카드도 PNG이고, 다른 둘은 JPEG이다.`,
    '',
    '| 1초에 그린 카드 | 사진 없음 | 사진 있음 | 모두 | 걸린 시간은 소식의 몇 배 (사진 없음 · 있음 · 모두) | 메모리 | 파일 |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...painters.map((painter) => painterRow(painter, painters[0])),
    '',
  ].join('\n');
}

function siteRow(name: string, runs: readonly CardsRun[], cards: number): string {
  const { seconds, peakBytes = 0 } = median(runs.map((run) => ({ seconds: run.milliseconds / 1000, peakBytes: run.peakBytes })));
  return `| ${name} | ${seconds.toFixed(2)}초 | ${perSecond(cards, seconds)} | ${mebibytes(peakBytes)} | ${megabytes(runs[0]?.bytes ?? 0)} |`;
}

const PARTS = ['flat', 'photo', 'whole'] as const;
type Part = (typeof PARTS)[number];

function painterRow(painter: PainterResult, ours: PainterResult | undefined): string {
  const rates = PARTS.map((part) => perSecond(cardsOf(painter.runs[0], part), secondsOf(painter, part)));
  const ratios = PARTS.map((part) => (ours ? `${(secondsOf(painter, part) / secondsOf(ours, part)).toFixed(1)}배` : ''));
  const [first] = painter.runs;
  const peak = Math.max(...painter.runs.map(({ peakBytes }) => peakBytes));
  return `| ${painter === ours ? `소식 (${painter.name})` : painter.name} | ${rates.join(' | ')} | ${painter === ours ? '1' : ratios.join(' · ')} | ${mebibytes(peak)} | ${megabytes(first ? first.flat.bytes + first.photo.bytes : 0)} |`;
}

function secondsOf({ runs }: PainterResult, part: Part): number {
  const of = ({ flat, photo }: PaintedRun) => ({ flat: flat.milliseconds, photo: photo.milliseconds, whole: flat.milliseconds + photo.milliseconds })[part];
  return median(runs.map((run) => ({ seconds: of(run) / 1000, peakBytes: undefined }))).seconds;
}

function cardsOf(run: PaintedRun | undefined, part: Part): number {
  return run ? { flat: run.flat.cards, photo: run.photo.cards, whole: run.flat.cards + run.photo.cards }[part] : 0;
}

function perSecond(cards: number, seconds: number): string {
  const rate = cards / seconds;
  return `${rate < 100 ? rate.toFixed(1) : thousands(Math.round(rate))}장`;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(0)} MiB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
