/** The figures of search as a Markdown section, in Korean. */
import type { Machine } from './machine.ts';
import type { SearchBench } from './search-bench.ts';
import { type Answered, CONSIDERED, type QuerySet, scoresOf } from './search/labelled-queries.ts';

const SETS = { sample: '견본 소식', corpus: '영어 자료' } as const satisfies Record<QuerySet, string>;

const KINDS: Readonly<Record<string, string>> = {
  word: '낱말', particle: '조사가 붙은 말', compound: '합성어의 일부', spacing: '띄어쓰기가 다른 말', initials: '첫소리', keyboard: '자판을 바꿔 친 말', question: '물음', 'several words': '여러 낱말',
  'one syllable, number, mail, English': '한 글자·수·주소·영어', 'form of a word': '낱말의 꼴', 'beginning, keyboard, digits': '앞부분·자판·수',
};

export function searchText({ quality, large }: SearchBench, machine: Machine, day: string, pagefind: string): string {
  const queries = quality.reduce((sum, { ours }) => sum + ours.length, 0);
  return [
    '## 찾기',
    '',
    `${day}, ${machine.cpu} ${machine.cores}코어. 시작 때 1분 부하 ${machine.load.toFixed(1)}.`,
    '',
    `글을 읽고 답을 적어 둔 물음 ${queries}개(\`test/fixtures/search/labelled-queries.txt\`)를 같은 글로 만든 소식의 색인과 Pagefind ${pagefind}에 물었다. 재현율은 찾을 글 가운데 앞 ${CONSIDERED}건에 든 몫, MRR은 처음 맞은 자리의 역수를 평균한 것이다. Pagefind는 제목과 본문을 담은 HTML을 아무 설정 없이 색인했다. 순서 규칙을 다듬을 때 이 물음들을 보았으므로, 규칙을 정한 뒤에 적은 물음(\`test/fixtures/search/held-out-queries.txt\`)의 값을 따로 적었다.`,
    '',
    '| | 물음 | 소식 재현율 | MRR | Pagefind 재현율 | MRR |',
    '|---|---:|---:|---:|---:|---:|',
    ...quality.flatMap(({ set, entries, ours, pagefind: theirs, heldOut }) => [
      scoreRow(`**${SETS[set]} (${entries}건)**`, ours, theirs),
      ...[...new Set(ours.map(({ kind }) => kind))].map((kind) => scoreRow(KINDS[kind] ?? kind, ours.filter((one) => one.kind === kind), theirs.filter((one) => one.kind === kind))),
      scoreRow('*규칙을 정한 뒤에 적은 물음*', heldOut.ours, heldOut.pagefind),
    ]),
    '',
    `보도자료 ${thousands(large.entries)}건. 견본 글에 실제 글의 문장과 지어낸 이름을 섞어, 낱말의 가짓수가 실제와 비슷해지게 했다. 소식은 해가 바뀌지 않은 글만 다시 색인하므로 한 건이 늘 때 드는 것은 한 해의 시간이고, Pagefind는 언제나 전부이다.`,
    '',
    '| | 모두 색인 | 한 건이 늘 때 | 파일 | 크기 |',
    '|---|---:|---:|---:|---:|',
    `| 소식 | ${seconds(large.ours.build)} | ${seconds(large.ours.yearBuild)} | ${thousands(large.ours.files)}개 | ${megabytes(large.ours.bytes)} |`,
    `| Pagefind | ${seconds(large.pagefind.build)} | ${seconds(large.pagefind.build)} | ${thousands(large.pagefind.files)}개 | ${megabytes(large.pagefind.bytes)} |`,
    '',
    `물음 하나에 받는 것. 아무것도 받아 두지 않았을 때 열 건을 보이기까지이며, 소식은 제목 아래에 옮겨 적을 본문까지 넣었다. 괄호는 서버가 압축해 보낼 때이다(Pagefind의 파일은 처음부터 압축되어 있다). 프로그램은 뺐다: Pagefind의 것은 ${kilobytes(large.pagefind.programBytes)}이다.`,
    '',
    '| 물음 | 소식 | 파일 | 셈 | Pagefind | 파일 |',
    '|---|---:|---:|---:|---:|---:|',
    ...large.ours.queries.map(({ query, bytes, packed, requests, milliseconds }, at) => {
      const theirs = large.pagefind.queries[at];
      return `| ${query} | ${kilobytes(bytes)} (${kilobytes(packed)}) | ${requests}개 | ${Math.round(milliseconds)}ms | ${kilobytes(theirs?.bytes ?? 0)} | ${theirs?.requests ?? 0}개 |`;
    }),
    '',
  ].join('\n');
}

function scoreRow(name: string, ours: readonly Answered[], theirs: readonly Answered[]): string {
  const [a, b] = [scoresOf(ours), scoresOf(theirs)];
  return `| ${name} | ${a.queries} | ${percent(a.recall)} | ${a.mrr.toFixed(2)} | ${percent(b.recall)} | ${b.mrr.toFixed(2)} |`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)}초`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
