/** The figures of one large issue as a Markdown section, in Korean. */
import type { IssueResult, IssueRun } from './issue-bench.ts';
import { ISSUE_ARTICLES, ISSUE_PHOTOS } from './write-issue.ts';
import type { Machine } from './machine.ts';

export function issueText({ cold, warm }: IssueResult, machine: Machine, day: string): string {
  return [
    '## 소식지 한 호',
    '',
    `${day}, ${machine.cpu} ${machine.cores}코어. 글 ${ISSUE_ARTICLES}편, 사진 ${ISSUE_PHOTOS}장(4000×3000)인 한 호의 전자책(EPUB), PDF, 큰 글자 PDF, 메일, 요약문을 모두 만든 시간이다. 누리집용 사진 크기는 미리 만들어 두었다. ${cold.length}번 재어 가운뎃값을 적었고, 메모리는 가장 컸던 값이다.`,
    '',
    '| | 시간 | 메모리 | 모두 |',
    '|---|---:|---:|---:|',
    row('처음부터', cold),
    row('바뀐 것이 없을 때', warm),
    '',
  ].join('\n');
}

function row(name: string, runs: readonly IssueRun[]): string {
  const times = runs.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const seconds = (times[Math.floor(times.length / 2)] ?? 0) / 1000;
  const peak = Math.max(...runs.map(({ peakBytes }) => peakBytes));
  return `| ${name} | ${seconds.toFixed(2)}초 | ${(peak / 1024 ** 2).toFixed(0)} MiB | ${((runs[0]?.bytes ?? 0) / 1024 ** 2).toFixed(1)} MB |`;
}
