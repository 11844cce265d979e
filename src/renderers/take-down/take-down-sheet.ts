/** The take-down sheet as a list to work through and as a table for Excel. */
import { koreanInstant } from '../../domain/instant.ts';
import { type TakeDown, takeDownLine } from '../../domain/take-down.ts';
import { csvOf } from '../../infra/csv.ts';

export function renderTakeDownMarkdown(rows: readonly TakeDown[]): string {
  const list = rows.map((row) => `- [ ] ${takeDownLine(row)}`);
  return ['# 내려야 할 게시물', '', ...(list.length > 0 ? list : ['내려야 할 게시물이 없습니다.']), ''].join('\n');
}

export function renderTakeDownCsv(rows: readonly TakeDown[]): string {
  return csvOf([['채널', '제목', '주소', '올린 때', '철회한 때', '까닭', '글'], ...rows.map(({ channel, title, url, posted, since, reason, source }) => [channel, title, url, koreanInstant(posted), koreanInstant(since), reason, source])]);
}
