import { CHANNELS_OF_CONSENT } from '../../src/collections/publishing.ts';
import type { PhotoItem } from '../../src/domain/library.ts';
import { at } from './at.ts';

/** A photo without people, open on every channel. */
export function makePhoto(overrides: Partial<PhotoItem> = {}): PhotoItem {
  const date = overrides.date ?? at('2026-11-22 09:00');
  return {
    id: '2026/winter-care',
    state: 'open',
    date,
    changed: date,
    digest: 'e'.repeat(64),
    title: '김장 나눔',
    alt: '절인 배추가 쌓인 작업대',
    takenAt: { day: '2026-11-20' },
    people: 'none',
    channels: [...CHANNELS_OF_CONSENT],
    topics: [],
    aiGenerated: false,
    corrections: [],
    rights: 'own',
    picture: { file: 'photos/2026/winter-care.jpg', digest: 'f'.repeat(64), width: 4000, height: 3000, format: 'jpeg' },
    ...overrides,
  };
}
