import type { VideoItem } from '../../src/domain/library.ts';
import { at } from './at.ts';

export function makeVideo(overrides: Partial<VideoItem> = {}): VideoItem {
  const date = overrides.date ?? at('2026-11-20 10:00');
  return {
    id: '2026/village-tour',
    state: 'open',
    date,
    changed: date,
    digest: 'a'.repeat(64),
    youtubeId: 'abcdefghij0',
    title: '마을탐방 – 생극면',
    duration: 'PT3M20S',
    kind: 'village',
    topics: [],
    corrections: [],
    rights: 'own',
    ...overrides,
  };
}
