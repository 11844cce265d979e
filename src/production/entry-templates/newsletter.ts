/** A draft of the next issue: numbered, dated, and filled with what has been published since the last one. */
import { koreanDay, koreanInstant, seoulDay } from '../../domain/instant.ts';
import type { IssueProposal, ProposedSection } from '../../domain/propose-issue.ts';
import { CARD_FIELDS, quoted, SHARED_FIELDS } from './shared.ts';

/** What the schema takes in one section. */
const MOST_ITEMS = 200;

export function issueTemplate(proposal: IssueProposal, title: string = proposal.title): string {
  const { publication, period, number, last, publishAt } = proposal;
  return `# 소식지 한 호. 기사는 이 파일 옆에 .md나 .mdx로 둡니다. 이렇게 만듭니다:
#   npm run new -- article --issue ${publication.id}/${period.id} "기사 제목"
${[...proposalNotes(proposal)].map((note) => `# ${note}\n`).join('')}title: ${quoted(title)}
# 호수: ${last ? '지금까지의 가장 큰 호수에 이어 매겼습니다.' : '첫 호라 1로 적었습니다. 전부터 펴내던 것이면 이어지는 호수로 고치세요.'}
number: ${number}
# 공개 시각: ${seoulDay(publishAt) === period.due ? '펴낼 날의 오전 9시로 적었습니다.' : `펴낼 날(${koreanDay(period.due)})이 지나 내일 오전 9시로 적었습니다.`}
publishAt: ${koreanMinute(publishAt)}
${COVER_AND_NOTE}${sectionsText(proposal)}${CARD_FIELDS}${SHARED_FIELDS}`;
}

/** For an office that has named no publication yet. */
export function bareIssueTemplate(title: string, day: string): string {
  return `# 소식지 한 호. 기사는 이 파일 옆에 .md나 .mdx로 둡니다.
# site.yaml의 publications에 발행물을 적어 두면 다음 호의 호수와 날짜와 차례를 채워 드립니다.
title: ${quoted(title)}
# 호수
number: 1
publishAt: ${day} 09:00
${COVER_AND_NOTE}${EXAMPLE_SECTIONS}${CARD_FIELDS}${SHARED_FIELDS}`;
}

const COVER_AND_NOTE = `# 표지 사진: 사진 대장(photos 폴더)의 id. 세로로 긴 사진이 어울립니다. 적지 않으면 이름과 호수로 표지를 만듭니다.
# cover: 2026/사진-id
# 펴내며: 여는 글. 마크다운으로 씁니다. 사진은 넣을 수 없습니다.
# note: |
#   독자 여러분께
`;

const EXAMPLE_SECTIONS = `# 차례: 보도자료, 옆에 둔 기사, 영상, 사진 묶음을 싣는 차례대로 적습니다. 이 호보다 늦게 공개되는 것은 실을 수 없습니다.
sections: []
#   - title: "군정 소식"
#     items:
#       - press: 2026/11-22-제목
#       - article: 기사-파일-이름
#       - video: 2026/영상-id
#       - photos: [2026/사진-id, 2026/사진-id]
`;

/** Said in the file, and where the command runs: what was left out, and why. */
export function proposalNotes({ paused, passed }: Pick<IssueProposal, 'paused' | 'passed'>): string[] {
  const named = (names: string[]) => (names.length > 2 ? `${names[0]}부터 ${names.at(-1)}까지 ${names.length}개 호는` : `${names.join(', ')}는`);
  const byRestriction = [...Map.groupBy(paused, ({ restriction }) => restriction)];
  return [
    ...byRestriction.map(([{ from, until }, left]) => `${named(left.map(({ period }) => period.name))} 선거 전 제한 기간(${koreanDay(from)} ~ ${koreanDay(until)})이라 건너뛰었습니다.`),
    ...(passed.length > 0 ? [`${named(passed.map(({ name }) => name))} 때가 지나 건너뛰었습니다.`] : []),
  ];
}

function sectionsText(proposal: IssueProposal): string {
  const { sections, since, publishAt, last } = proposal;
  if (sections.length === 0) return EXAMPLE_SECTIONS;
  const from = last ? `지난 호(제${last.number}호)가 나온 ${koreanInstant(since)} 뒤로` : `${koreanInstant(since)}부터`;
  return `# 차례: ${from} ${koreanInstant(publishAt)}까지 공개되는 보도자료와 영상을 구분마다 모았습니다.
# 무엇이 새로운지 위에서부터 볼 수 있게 새것을 먼저 적었습니다. 싣지 않을 줄은 지우고, 읽힐 차례대로 옮기세요.
# 초안과 철회된 글은 넣지 않았습니다. 이 호보다 늦게 공개되는 것은 실을 수 없습니다.
# 옆에 둔 기사와 사진 묶음은 이렇게 더합니다:
#     - article: 기사-파일-이름
#     - photos: [2026/사진-id, 2026/사진-id]
sections:
${sections.map(sectionText).join('')}`;
}

function sectionText({ title, items }: ProposedSection): string {
  const lines = items.map(({ kind, id, title: name, date }, index) => `${index < MOST_ITEMS ? '      ' : '#     '}- ${kind}: ${id}  # ${koreanDay(seoulDay(date))} ${name}\n`);
  if (lines.length > MOST_ITEMS) lines.splice(MOST_ITEMS, 0, `# 한 꼭지에는 ${MOST_ITEMS}개까지 실을 수 있습니다. 아래의 것을 실으려면 위에서 지우고 줄 앞의 #을 빈칸으로 바꾸세요.\n`);
  return `  - title: ${quoted(title)}\n    items:\n${lines.join('')}`;
}

/** `2027-01-01 09:00`, Seoul time. */
function koreanMinute(at: number): string {
  return new Date(at + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
