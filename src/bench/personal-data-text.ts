/** How well personal numbers are found as a Markdown section, in Korean. */
import { KIND_FACTS, type PersonalKind } from '../domain/personal-data/kinds.ts';
import type { PersonalDataScore } from './personal-data-score.ts';

export function personalDataText({ snippets, precision, recall, byKind }: PersonalDataScore): string {
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
  const rows = (Object.keys(KIND_FACTS) as PersonalKind[]).map((kind) => `| ${KIND_FACTS[kind].label} | ${byKind[kind].marked} | ${byKind[kind].found} |`);
  return [
    '## 개인정보 찾기',
    '',
    `사람이 표시해 둔 글 ${snippets}토막에서 잰 값이다. 찾아낸 것 가운데 맞은 것이 ${percent(precision)}, 표시된 것 가운데 찾아낸 것이 ${percent(recall)}이다. 글토막의 절반은 규칙을 만드는 동안 보지 않았다.`,
    '',
    '| | 표시된 수 | 찾은 수 |',
    '|---|---:|---:|',
    ...rows,
    '',
  ].join('\n');
}
