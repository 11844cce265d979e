/** The next issue of a publication, as the cadence has it, with what has been published since the last one. */
import { PRESS_SECTIONS } from '../collections/press.ts';
import { followingPeriod, pauseOn, type Period, periodAt, periodOfIssue, type Publication, type Restriction } from './cadence.ts';
import { addDays, type Instant, seoulDay, startOfDay } from './instant.ts';
import { sectionLabel } from './labels.ts';
import type { Newsroom } from './newsroom.ts';
import { newestFirst } from './order.ts';
import { openSpan, opensAt, type Publishable } from './publish-gate.ts';

export interface IssueProposal {
  publication: Publication;
  period: Period;
  /** One more than the highest number so far. */
  number: number;
  title: string;
  publishAt: Instant;
  /** What was published after this instant is in it: that of the last issue, or one period before the first. */
  since: Instant;
  last: { number: number; title: string } | undefined;
  /** Left out because of a restricted period. */
  paused: { period: Period; restriction: Restriction }[];
  /** Gone by without an issue. */
  passed: Period[];
  sections: ProposedSection[];
}

export interface ProposedSection {
  title: string;
  /** The newest first. */
  items: ProposedItem[];
}

export interface ProposedItem {
  kind: 'press' | 'video';
  id: string;
  title: string;
  date: Instant;
}

const NINE_HOURS = 9 * 3_600_000;
const DAY_HOURS = 24 * 3_600_000;

/**
 * @param wanted id of a publication; without it the first of `site.yaml` whose next issue is due, else simply the first
 * @returns undefined where there is no such publication, or none that is ever due
 */
export function proposeIssue(newsroom: Newsroom, now: Instant, wanted?: string): IssueProposal | undefined {
  const { publications } = newsroom.site;
  const proposals = publications.filter(({ id }) => wanted === undefined || id === wanted).flatMap((publication) => proposalOf(publication, newsroom, now) ?? []);
  return proposals.find(({ period }) => startOfDay(period.due) <= now) ?? proposals[0];
}

function proposalOf(publication: Publication, newsroom: Newsroom, now: Instant): IssueProposal | undefined {
  const issues = newsroom.newsletters
    .filter(({ id }) => id.startsWith(`${publication.id}/`))
    .map(({ id, data }) => ({ number: data.number, title: data.title, date: opensAt(data) ?? data.publishAt, period: periodOfIssue({ id, date: opensAt(data) ?? data.publishAt }, publication) }));
  const lastPeriod = issues.flatMap(({ period }) => period ?? []).reduce<Period | undefined>((late, period) => (late && late.due >= period.due ? late : period), undefined);
  const next = nextPeriod(lastPeriod, publication, newsroom.site.restricted, seoulDay(now));
  if (!next) return undefined;
  const { period } = next;
  const due = startOfDay(period.due) + NINE_HOURS;
  // What is overdue goes out tomorrow: today's nine o'clock may be over.
  const publishAt = due > now ? due : startOfDay(seoulDay(now)) + DAY_HOURS + NINE_HOURS;
  const last = issues.toSorted((a, b) => b.date - a.date)[0];
  const since = last?.date ?? startOfDay(periodAt(addDays(period.due, -1), publication)?.due ?? period.due);
  return {
    publication,
    ...next,
    number: Math.max(0, ...issues.map(({ number }) => number)) + 1,
    title: `${publication.name} ${period.name}`,
    publishAt,
    since,
    last: last && { number: last.number, title: last.title },
    sections: sectionsBetween(newsroom, since, publishAt),
  };
}

/** A restricted period without end would leave nothing to propose. */
const MOST_LEFT_OUT = 1000;

function nextPeriod(last: Period | undefined, publication: Publication, restricted: readonly Restriction[], today: string): Pick<IssueProposal, 'period' | 'paused' | 'passed'> | undefined {
  const current = periodAt(today, publication);
  // A first issue comes when one is due next; a late one is still in time for its period.
  let period = last ? followingPeriod(last, publication) : current && (current.due < today ? followingPeriod(current, publication) : current);
  const paused: IssueProposal['paused'] = [];
  const passed: Period[] = [];
  while (period && paused.length + passed.length < MOST_LEFT_OUT) {
    const restriction = pauseOn(period.due, publication.id, restricted);
    if (restriction) paused.push({ period, restriction });
    else if (period.end <= today) passed.push(period);
    else return { period, paused, passed };
    period = followingPeriod(period, publication);
  }
  return undefined;
}

/** Drafts and what is withdrawn by then are left out; what is scheduled before the issue opens is in it. */
function sectionsBetween({ press, videos, site }: Newsroom, since: Instant, until: Instant): ProposedSection[] {
  const isNew = ({ from, to }: { from: Instant; to: Instant }) => from > since && from <= until && to > until;
  const items = (kind: ProposedItem['kind'], entries: { id: string; data: Publishable & { title: string } }[]): ProposedItem[] =>
    entries
      .flatMap(({ id, data }) => {
        const span = openSpan(data);
        return span && isNew(span) ? [{ kind, id, title: data.title, date: span.from }] : [];
      })
      .sort(newestFirst);
  const releases = PRESS_SECTIONS.map((section) => ({ title: sectionLabel(section, site), items: items('press', press.filter(({ data }) => data.section === section)) }));
  return [...releases, { title: '영상', items: items('video', videos) }].filter((section) => section.items.length > 0);
}
