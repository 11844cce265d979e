import { describe, expect, it } from 'vitest';
import { composeCard } from '../../src/domain/compose-card.ts';
import { at } from '../support/at.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSite } from '../support/make-site.ts';

describe('the words of a card', () => {
  it('keep the hour at which an event of one day ends', () => {
    const entry = makeRelease({ event: { from: { at: at('2026-12-01 10:00') }, until: { at: at('2026-12-01 15:00') }, place: '군청' } });
    const card = composeCard({ collection: 'press', entry }, 'og', undefined, makeSite());
    expect(card).toMatchObject({ template: 'event', date: '2026. 12. 1.(화) 오전 10시 ~ 오후 3시', place: '군청' });
  });
});
