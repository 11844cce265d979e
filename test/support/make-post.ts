import type { SocialPost } from '../../src/domain/library.ts';
import { at } from './at.ts';

/** An open SNS post that was made from nothing else. */
export function makePost(overrides: Partial<SocialPost> = {}): SocialPost {
  const date = overrides.date ?? at('2026-11-20 10:00');
  return {
    id: '2026/11-20-cold',
    state: 'open',
    date,
    changed: date,
    digest: 'f'.repeat(64),
    title: '추위에 이렇게 대비하세요',
    channels: ['instagram'],
    hashtags: [],
    slides: [],
    urgent: false,
    corrections: [],
    rights: 'own',
    ...overrides,
  };
}
