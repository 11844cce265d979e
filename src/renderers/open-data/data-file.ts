/** Records as JSON, one a line so that two versions can be compared, and as a table that Excel opens. */
import type { Column } from '../../domain/open-data/dataset.ts';
import { NEWSLETTER_COLUMNS } from '../../domain/open-data/newsletter-data.ts';
import { PHOTO_COLUMNS } from '../../domain/open-data/photo-data.ts';
import { PRESS_COLUMNS, PRESS_YEAR_COLUMNS } from '../../domain/open-data/press-data.ts';
import { VIDEO_COLUMNS } from '../../domain/open-data/video-data.ts';
import type { DataHead } from '../../domain/open-data/data-plan.ts';
import { csvOf } from '../../infra/csv.ts';
import type { DataRecords } from '../../domain/open-data/data-records.ts';

/** Part of every cache key: raise it when the same records would give other bytes. */
export const DATA_VERSION = 1;

export function renderDataJson(head: DataHead, { items }: DataRecords): string {
  const members = Object.entries(head).filter(([, value]) => value !== undefined).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  const lines = items.map((item) => `    ${JSON.stringify(item)}`);
  return `{\n${members.join('')}  "items": ${lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]'}\n}\n`;
}

/** @param hasBodies the file of a year */
export function renderDataCsv(records: DataRecords, hasBodies: boolean): string {
  switch (records.dataset) {
    case 'press':
      return table(records.items, hasBodies ? PRESS_YEAR_COLUMNS : PRESS_COLUMNS);
    case 'newsletters':
      return table(records.items, NEWSLETTER_COLUMNS);
    case 'videos':
      return table(records.items, VIDEO_COLUMNS);
    case 'photos':
      return table(records.items, PHOTO_COLUMNS);
  }
}

function table<R>(items: readonly R[], columns: readonly Column<R>[]): string {
  return csvOf([columns.map(({ heading }) => heading), ...items.map((item) => columns.map(({ of }) => of(item)))]);
}
