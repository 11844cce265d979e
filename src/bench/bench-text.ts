/** The figures as a Markdown section, in Korean. */
import type { Machine } from './machine.ts';
import { type BenchResult, type ContenderResult, ratio, type Step } from './results.ts';
import type { Measurement } from './run-measured.ts';

export interface BenchText {
  result: BenchResult;
  machine: Machine;
  /** `2026-11-22` */
  day: string;
}

const STEP_NAMES = {
  clean: '처음부터 (출력·캐시 없음)',
  added: '글 한 건을 더한 뒤',
  layout: '배치(레이아웃) 하나를 바꾼 뒤',
} as const satisfies Record<Step, string>;

export function benchText({ result, machine, day }: BenchText): string {
  const { size, rounds, contenders } = result;
  const [ours, ...others] = contenders;
  if (!ours) throw new Error('There is no result of our own build.');
  return [
    `## 보도자료 ${size.toLocaleString('en-US')}건`,
    '',
    `${day}, ${machine.cpu} ${machine.cores}코어, 메모리 ${gigabytes(machine.memoryBytes)}, ${machine.system}, Node ${machine.node.slice(1)}${others.map(({ name, version }) => `, ${name} ${version.replace(/^v/, '')}`).join('')}. 시작 때 1분 부하 ${machine.load.toFixed(1)}. ${rounds > 1 ? `${rounds}번을 번갈아 재어 가운뎃값을 적었고, 메모리는 가장 컸던 값이다.` : '번갈아 한 번씩 쟀다.'}`,
    '',
    `| 쪽만 만들 때 | ${contenders.map(({ name }) => name).join(' | ')}${others.map(({ name }) => ` | ${name}의 몇 배`).join('')} |`,
    `|---|${contenders.map(() => '---:|').join('')}${others.map(() => '---:|').join('')}`,
    ...(['clean', 'added', 'layout'] as const).map((step) => stepRow(step, ours, others)),
    `| 만든 쪽 | ${contenders.map(({ pages }) => pages.toLocaleString('en-US')).join(' | ')}${others.map(() => ' | ').join('')} |`,
    '',
    ...againstCleanHugo(ours, others),
    ...everythingLines(result),
  ].join('\n');
}

/** Where a program makes everything anew each time, its clean build is what a change of layout costs it. */
function measured({ steps }: ContenderResult, step: Step): Measurement | undefined {
  return steps[step] ?? (step === 'layout' ? steps.clean : undefined);
}

function stepRow(step: Step, ours: ContenderResult, others: readonly ContenderResult[]): string {
  const cells = [ours, ...others].map((contender) => figure(measured(contender, step)));
  const ratios = others.map((other) => times(ratio(measured(ours, step), measured(other, step))));
  return `| ${STEP_NAMES[step]} | ${[...cells, ...ratios].join(' | ')} |`;
}

function againstCleanHugo(ours: ContenderResult, others: readonly ContenderResult[]): string[] {
  const hugo = others.find(({ name }) => name === 'Hugo')?.steps.clean;
  if (!hugo) return [];
  return [`Hugo가 처음부터 만드는 시간을 1로 할 때 소식은 처음부터 ${times(ratio(ours.steps.clean, hugo))}, 한 건을 더하면 ${times(ratio(ours.steps.added, hugo))}.`, ''];
}

function everythingLines({ everything, contenders }: BenchResult): string[] {
  if (!everything) return ['카드·구독·글 파일까지 모두 만드는 빌드는 이 크기에서 재지 않았다 (`npm run bench -- --everything`).', ''];
  const { clean, added, layout } = everything.steps;
  const alone = ratio(clean, contenders[0]?.steps.clean);
  return [
    '| 모두 만들 때 (공유 카드·구독·글 파일·꾸러미까지) | 소식 |',
    '|---|---:|',
    ...([[STEP_NAMES.clean, clean], [STEP_NAMES.added, added], [STEP_NAMES.layout, layout]] as const).flatMap(([name, measurement]) => (measurement ? [`| ${name} | ${figure(measurement)} |`] : [])),
    '',
    `쪽만 만들 때의 ${times(alone)}이다. 다른 두 프로그램은 이런 것을 만들지 않으므로 견주지 않는다.`,
    '',
  ];
}

function figure(measurement: Measurement | undefined): string {
  if (!measurement) return '–';
  const peak = measurement.peakBytes === undefined ? '' : ` · ${gigabytes(measurement.peakBytes)}`;
  return `${measurement.seconds.toFixed(1)}초${peak}`;
}

function times(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(1)}배`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toFixed(2)} GiB`;
}
