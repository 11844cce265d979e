/** `npm run bench`: all contenders in one run, by turns, and the figures into docs/benchmarks.md. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { seoulDay } from '../domain/instant.ts';
import { systemNow } from '../infra/clock.ts';
import { benchText } from './bench-text.ts';
import { TEN_YEARS } from './compose-archive.ts';
import { benchCards } from './cards-bench.ts';
import { cardsText } from './cards-text.ts';
import type { BenchFolders, Contender } from './contender.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { benchIssue } from './issue-bench.ts';
import { issueText } from './issue-text.ts';
import { benchKits } from './kits-bench.ts';
import { kitsText } from './kits-text.ts';
import { describeMachine, type Machine } from './machine.ts';
import { withSection } from './marked-section.ts';
import { labelledSnippets, scorePersonalData } from './personal-data-score.ts';
import { benchPhotos, PHOTOS_SIZES, type PhotosSizes } from './photos-bench.ts';
import { photosText } from './photos-text.ts';
import { personalDataText } from './personal-data-text.ts';
import { benchSearch } from './search-bench.ts';
import { searchText } from './search-text.ts';
import { type BenchResult, type ContenderResult, median, type Step, STEPS } from './results.ts';
import { CommandFailed, type Measurement } from './run-measured.ts';
import { type Outputs, readVersion, sosik } from './sosik.ts';
import { writeArchive } from './write-archive.ts';

const ONE_YEAR = 2_143;
const ROUNDS = new Map([[ONE_YEAR, 3], [TEN_YEARS, 1]]);
/** Entries whose cards are drawn. */
const CARD_ENTRIES = { small: 100, whole: 1_000 };

export async function runBench(args: string[], scripts: string): Promise<0 | 1> {
  const { values } = parseArgs({ args, options: { small: { type: 'boolean', default: false }, everything: { type: 'boolean', default: false }, rounds: { type: 'string' }, issue: { type: 'boolean', default: false }, cards: { type: 'boolean', default: false }, kits: { type: 'boolean', default: false }, archive: { type: 'boolean', default: false }, photos: { type: 'boolean', default: false }, search: { type: 'boolean', default: false } } });
  const root = dirname(scripts);
  const folders: BenchFolders = { root, bench: join(root, '.cache', 'bench') };
  const sizes = values.small ? [ONE_YEAR] : [ONE_YEAR, TEN_YEARS];
  try {
    const isWhole = !values.archive && !values.issue && !values.cards && !values.kits && !values.photos && !values.search;
    const rounds = Number(values.rounds ?? 3);
    if (isWhole) await recordPersonalData(folders);
    if (isWhole || values.issue) await recordIssue(folders, rounds);
    if (isWhole || values.kits) await recordKits(folders, rounds);
    if (isWhole || values.cards) await recordCards(folders, values.small ? CARD_ENTRIES.small : CARD_ENTRIES.whole, rounds);
    if (isWhole || values.photos) await recordPhotos(folders, values.small ? PHOTOS_SIZES.small : PHOTOS_SIZES.whole, Number(values.rounds ?? 1));
    if (isWhole || values.search) await recordSearch(folders, values.small ? ONE_YEAR : TEN_YEARS);
    for (const size of isWhole || values.archive ? sizes : []) {
      const machine = describeMachine();
      const turns = values.rounds ? Number(values.rounds) : (ROUNDS.get(size) ?? 1);
      const result = await measure(folders, size, turns, size === ONE_YEAR || values.everything);
      await record(join(root, 'docs', 'benchmarks.md'), result, machine);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    console.error(`견줌을 마치지 못했습니다. 아래 명령이 실패했습니다.\n${error.message}`);
    return 1;
  }
}

async function measure(folders: BenchFolders, size: number, rounds: number, withEverything: boolean): Promise<BenchResult> {
  console.log(`보도자료 ${size}건: 견본을 씁니다.`);
  const archive = await writeArchive(folders.bench, size);
  const contenders = [await sosik(folders, archive, 'pages'), await hugo(folders, archive), await eleventy(folders, archive)].filter((contender) => contender !== undefined);
  const results = await takeTurns(contenders, rounds);
  const everything = withEverything ? (await takeTurns([await sosik(folders, archive, 'all' satisfies Outputs)], 1))[0] : undefined;
  return { size, rounds, contenders: results, everything };
}

/** Each step by every contender before the next step, so that what else the machine does weighs on all alike. */
async function takeTurns(contenders: readonly Contender[], rounds: number): Promise<ContenderResult[]> {
  const measured = contenders.map(() => new Map<Step, Measurement[]>());
  for (let round = 1; round <= rounds; round++) {
    for (const step of STEPS) {
      for (const [index, contender] of contenders.entries()) {
        const measurement = await contender[step]?.();
        if (!measurement) continue;
        measured[index]?.set(step, [...(measured[index]?.get(step) ?? []), measurement]);
        const peak = measurement.peakBytes === undefined ? '' : `, ${(measurement.peakBytes / 1024 ** 2).toFixed(0)} MiB`;
        console.log(`  ${round}/${rounds} ${contender.name} ${step}: ${measurement.seconds.toFixed(1)}초${peak}`);
      }
    }
  }
  return Promise.all(
    contenders.map(async (contender, index) => ({
      name: contender.name,
      version: contender.version,
      pages: await contender.pages(),
      steps: Object.fromEntries([...(measured[index] ?? [])].map(([step, measurements]) => [step, median(measurements)])),
    })),
  );
}

async function recordIssue(folders: BenchFolders, rounds: number): Promise<void> {
  console.log('소식지 한 호: 모든 형태를 만듭니다.');
  const machine = describeMachine();
  const result = await benchIssue(folders, rounds);
  await recordSection(join(folders.root, 'docs', 'benchmarks.md'), 'issue', issueText(result, machine, seoulDay(systemNow())));
}

async function recordCards(folders: BenchFolders, entries: number, rounds: number): Promise<void> {
  console.log(`공유 카드: 글 ${entries}건의 카드를 모두 만듭니다.`);
  const machine = describeMachine();
  const result = await benchCards(folders, entries, rounds);
  await recordSection(join(folders.root, 'docs', 'benchmarks.md'), 'cards', cardsText(result, machine, seoulDay(systemNow())));
}

async function recordSearch(folders: BenchFolders, size: number): Promise<void> {
  console.log(`찾기: 적어 둔 물음과 보도자료 ${size}건으로 잽니다.`);
  const machine = describeMachine();
  const result = await benchSearch(folders, size);
  const pagefind = readVersion(join(folders.root, 'node_modules/pagefind/package.json'));
  await recordSection(join(folders.root, 'docs', 'benchmarks.md'), 'search', searchText(result, machine, seoulDay(systemNow()), pagefind));
}

async function recordPhotos(folders: BenchFolders, sizes: PhotosSizes, rounds: number): Promise<void> {
  console.log(`사진: ${sizes.sample}장의 크기를 모두 만들고, ${sizes.intake}장을 올리고, ${sizes.library}장의 쪽을 만듭니다.`);
  const machine = describeMachine();
  const result = await benchPhotos(folders, sizes, rounds);
  await recordSection(join(folders.root, 'docs', 'benchmarks.md'), 'photos', photosText(result, machine, seoulDay(systemNow())));
}

async function recordKits(folders: BenchFolders, rounds: number): Promise<void> {
  console.log('보도자료 꾸러미: 한 건씩 만듭니다.');
  const machine = describeMachine();
  const runs = await benchKits(folders, rounds);
  await recordSection(join(folders.root, 'docs', 'benchmarks.md'), 'kits', kitsText(runs, machine, seoulDay(systemNow())));
}

async function recordPersonalData({ root }: BenchFolders): Promise<void> {
  await recordSection(join(root, 'docs', 'benchmarks.md'), 'personal-data', personalDataText(scorePersonalData(labelledSnippets(root))));
}

async function record(file: string, result: BenchResult, machine: Machine): Promise<void> {
  await recordSection(file, `archive-${result.size}`, benchText({ result, machine, day: seoulDay(systemNow()) }));
}

async function recordSection(file: string, name: string, text: string): Promise<void> {
  const before = existsSync(file) ? await readFile(file, 'utf8') : INTRODUCTION;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, withSection(before, name, text));
  console.log(`${file}에 적었습니다.`);
}

const INTRODUCTION = `# 빠르기

\`npm run bench\`가 재어 적는다. 다른 기계의 수와 견주지 말고, 같은 때 같은 기계에서 잰 비율만 본다.

- 견본은 평일마다 여덟아홉 건, 한 건에 약 2.5 kB인 보도자료이며 사진은 없다. 2,143건은 한 해, 21,430건은 열 해 분량이다. 돌릴 때마다 한 글자도 다르지 않다.
- 세 프로그램은 같은 글로 같은 쪽을 만든다: 첫 쪽, 보도자료 쪽, 새 글 목록 20쪽, 해, 달, 부서·주제·읍면·연재. 소식은 관련 글, □○ 줄의 층위, 더 자세한 머리(메타)와 꼬리도 만들지만 다른 둘에는 시키지 않았고, Eleventy의 기본 마크다운은 각주를 모른다. 곧 견줌은 소식에 불리한 쪽으로 기울어 있다.
- 소식의 "쪽만"(\`--pages-alone\`)에는 글의 점검, 공개 여부의 판단, 만든 뒤의 확인(링크, 새어 나간 글 찾기, 목록 파일)이 모두 들어 있다. 소식에만 아직 공개 전인 글 6건을 더 두어 새어 나간 글 찾기가 실제로 일하게 했다.
- Hugo는 언제나 전부 새로 만든다. Eleventy도 그렇다: 바뀐 것만 만드는 \`--incremental\`은 지켜보는 동안에만 쓸 수 있다. 그래서 두 프로그램의 "배치를 바꾼 뒤"는 처음부터 만든 시간이다.
- 메모리는 프로세스 나무 전체를 0.1초마다 /proc에서 읽은 값 가운데 가장 큰 것이다.
`;
