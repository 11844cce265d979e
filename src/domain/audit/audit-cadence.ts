/** Numbers and dates of a publication's issues, side by side: what is doubled, jumped over, out of order or missing. All of it may be meant, and so only warns. */
import { followingPeriod, graceDays, pauseDuring, type Period, periodOfIssue, periodsAfter, type Publication, volumeOf } from '../cadence.ts';
import { addDays, type Instant, koreanDay, seoulDay } from '../instant.ts';
import type { Newsroom } from '../newsroom.ts';
import { byCodeUnit } from '../order.ts';
import { opensAt } from '../publish-gate.ts';
import { type Finding, finding, type Subject } from './finding.ts';

interface Placed {
  id: string;
  subject: Subject;
  isDraft: boolean;
  number: number;
  date: Instant;
  period: Period;
}

/** Publications that `site.yaml` does not name have no cadence, and are a fault already. */
export function auditCadence(newsroom: Newsroom, now: Instant): Finding[] {
  return newsroom.site.publications.flatMap((publication) => {
    const issues = placedIssues(newsroom, publication);
    // An issue that could not be read is there, with a number and a day that nobody knows.
    const hasUnread = (newsroom.unread ?? []).some(({ source }) => source.startsWith(`newsletter:${publication.id}/`));
    return [...numbersOf(issues, publication, hasUnread), ...doubledPeriods(issues), ...(hasUnread ? [] : missedPeriods(issues, publication, newsroom, now))];
  });
}

/** In the order of their dates. */
function placedIssues({ newsletters }: Newsroom, publication: Publication): Placed[] {
  return newsletters
    .flatMap(({ id, file, data }): Placed[] => {
      if (!id.startsWith(`${publication.id}/`)) return [];
      const date = opensAt(data) ?? data.publishAt;
      const period = periodOfIssue({ id, date }, publication);
      const isDraft = data.status === 'draft';
      return period ? [{ id, subject: { file, source: `newsletter:${id}`, isDraft }, isDraft, number: data.number, date, period }] : [];
    })
    .sort((a, b) => a.date - b.date || a.number - b.number || byCodeUnit(a.id, b.id));
}

function numbersOf(issues: Placed[], publication: Publication, hasUnread: boolean): Finding[] {
  let seen = new Map<number, Placed>();
  return issues.flatMap((issue, index): Finding[] => {
    const before = issues[index - 1];
    // Some publications count anew with every year.
    if (before && issue.number === 1 && countedIn(before, publication) !== countedIn(issue, publication)) seen = new Map();
    const same = seen.get(issue.number);
    const isFirst = seen.size === 0;
    if (!same) seen.set(issue.number, issue);
    const warn = (rule: string, message: string, hint: string) => [finding(issue.subject, ['number'], rule, message, hint, 'warning')];
    if (same) return warn('number-twice', `제${issue.number}호가 이미 있습니다 (${same.id})`, '둘 중 하나의 number를 고치세요');
    if (isFirst || !before) return [];
    if (issue.number < before.number) return warn('number-order', `먼저 나온 제${before.number}호(${before.id})보다 호수가 작습니다`, 'number나 publishAt을 고치세요');
    if (issue.number === before.number + 1 || hasUnread) return [];
    return warn('number-jump', `제${before.number}호(${before.id}) 다음이 제${issue.number}호라 호수가 건너뜁니다`, `number를 고치거나(차례로는 ${before.number + 1}), 빠진 호를 newsletters 폴더에 넣으세요`);
  });
}

function countedIn({ period }: Placed, publication: Publication): string {
  return volumeOf(period, publication)?.from ?? period.due.slice(0, 4);
}

function doubledPeriods(issues: Placed[]): Finding[] {
  const first = new Map<string, Placed>();
  return issues.flatMap((issue): Finding[] => {
    const { period, subject } = issue;
    const other = first.get(period.id);
    if (!other) first.set(period.id, issue);
    return other ? [finding(subject, ['publishAt'], 'period-twice', `${period.name}가 두 번 나옵니다 (${other.id})`, '폴더 이름과 publishAt을 확인하세요. 특별호처럼 일부러 더 낸 것이면 그대로 두어도 됩니다', 'warning')] : [];
  });
}

/** Between the first issue and `now`, without those that may have been left out before an election and those that may still come. */
function missedPeriods(issues: Placed[], publication: Publication, { site }: Newsroom, now: Instant): Finding[] {
  // A draft is no issue yet; one that is only scheduled is in time for what lies before it.
  const ready = issues.filter(({ isDraft }) => !isDraft);
  const there = new Set(ready.map(({ period }) => period.id));
  const [first] = ready.toSorted((a, b) => byCodeUnit(a.period.due, b.period.due));
  if (!first) return [];
  const today = seoulDay(now);
  const missed = periodsAfter(first.period, today, publication).filter((period) => !there.has(period.id) && addDays(period.due, graceDays(period)) < today && !pauseDuring(period, publication.id, site.restricted));
  return runsOf(missed, publication).map((run) => missedFinding(run, ready, publication));
}

/** Periods one upon another are told of at once. */
function runsOf(periods: Period[], publication: Publication): [Period, ...Period[]][] {
  const runs: [Period, ...Period[]][] = [];
  for (const period of periods) {
    const last = runs.at(-1)?.at(-1);
    if (last && followingPeriod(last, publication)?.id === period.id) runs.at(-1)?.push(period);
    else runs.push([period]);
  }
  return runs;
}

function missedFinding(run: [Period, ...Period[]], issues: Placed[], { id, name }: Publication): Finding {
  const [from] = run;
  const until = run.at(-1) ?? from;
  const before = issues.filter(({ period }) => period.due < from.due).toSorted((a, b) => byCodeUnit(a.period.due, b.period.due)).at(-1) as Placed;
  const which = run.length === 1 ? `${name} ${from.name}가` : `${name} ${from.name}부터 ${until.name}까지 ${run.length}개 호가`;
  const message = `이 호 다음에 나왔어야 할 ${which} 없습니다 (${koreanDay(from.due)}에 낼 차례)`;
  const isLast = issues.every(({ period }) => period.due < from.due);
  const hint = `${isLast ? `npm run new -- newsletter ${id} 로 만드세요` : '펴낸 호이면 newsletters 폴더에 넣으세요'}. 선거 때문에 쉬었으면 그 기간을 site.yaml의 restricted에 적고, 일부러 걸렀으면 그대로 두어도 됩니다`;
  return finding(before.subject, ['publishAt'], 'period-missed', message, hint, 'warning');
}
