import type { Release } from '../../src/domain/library.ts';
import { at } from './at.ts';

/** An open release; `changed` follows the last correction unless it is given. */
export function makeRelease(overrides: Partial<Release> = {}): Release {
  const date = overrides.date ?? at('2026-11-22 09:00');
  return {
    id: '2026/11-22-winter-care',
    state: 'open',
    date,
    changed: Math.max(date, ...(overrides.corrections ?? []).map((correction) => correction.at)),
    digest: 'd'.repeat(64),
    title: '음성군, 겨울철 어르신 돌봄 강화',
    subtitle: [],
    summary: '음성군은 겨울철 어르신 돌봄을 강화한다고 밝혔다.',
    section: 'news',
    department: 'welfare',
    urgent: false,
    photosRequired: false,
    topics: [],
    towns: [],
    photos: [],
    bodyPhotos: [],
    videos: [],
    attachments: [],
    openLinks: [],
    corrections: [],
    rights: 'own',
    ...overrides,
  };
}
