/** The first page of the private desk: what is to come, and what has to be taken down. */
import type { DeskEntry } from '../../domain/desk.ts';
import { koreanDay, type Day } from '../../domain/instant.ts';
import { type TakeDown, takeDownLine } from '../../domain/take-down/take-down.ts';
import { htmlText } from '../../infra/escape.ts';
import type { DeskLinks } from './desk-links.ts';
import { type DeskFilterChoices, renderDeskFilters, renderDeskList } from './desk-list.ts';

export interface PrivateList {
  /** First and last day. */
  days: [Day, Day];
  /** In the order in which they open. */
  entries: readonly DeskEntry[];
  takeDowns: readonly TakeDown[];
  /** Titles of what is a draft and dated within the days: it is not prepared. */
  drafts: readonly string[];
}

export function renderPrivateList({ days, entries, takeDowns, drafts }: PrivateList, choices: DeskFilterChoices, links: DeskLinks): string {
  const [from, until] = days;
  return [
    `<h1>SNS 책상: ${koreanDay(from)}부터 ${koreanDay(until)}까지</h1>`,
    '<p><a href="calendar.ics" download>게시 계획 달력(iCalendar) 받기</a></p>',
    ...(takeDowns.length > 0 ? [`<section class="notice notice-alert" aria-labelledby="take-downs"><h2 class="notice-title" id="take-downs">내려야 할 게시물 ${takeDowns.length}건</h2><ul>${takeDowns.map((row) => `<li>${htmlText(takeDownLine(row))}</li>`).join('')}</ul><p><a href="take-down.md">목록(글)</a> · <a href="take-down.csv" download>표(CSV)</a></p></section>`] : []),
    ...(drafts.length > 0 ? [`<section class="notice" aria-labelledby="drafts"><h2 class="notice-title" id="drafts">아직 초안이라 넣지 않은 것 ${drafts.length}건</h2><ul>${drafts.map((title) => `<li>${htmlText(title)}</li>`).join('')}</ul></section>`] : []),
    ...(entries.length === 0 ? ['<p>이 기간에 나갈 글이 없습니다.</p>'] : [renderDeskFilters(entries, choices), renderDeskList(entries, links)]),
  ].join('\n');
}
