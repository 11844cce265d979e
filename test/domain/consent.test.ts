import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ModelInput, model } from '../../src/collections/model.ts';
import { people as peopleField } from '../../src/collections/photo.ts';
import { CHANNELS_OF_CONSENT, type ConsentChannel } from '../../src/collections/publishing.ts';
import { allowedChannels, consentEdges, couldBeShown, mayShow, refusingPeople, reliedConsents } from '../../src/domain/consent.ts';
import { at } from '../support/at.ts';

const NOON = at('2026-11-22 12:00');
const consent = (fields: object = {}) => ({ channels: ['web', 'sns'], from: '2026-11-01', until: '2026-11-30', ...fields }) as NonNullable<ModelInput['consents']> extends (infer C)[] ? C : never;
const ledger = (fields: Partial<ModelInput> = {}) => new Map([['kim', model.parse({ alias: '가을', consents: [consent()], ...fields })]]);
const people = (list: unknown) => peopleField.parse(list);
const decide = (fields: Partial<ModelInput>, channel: ConsentChannel = 'web', now = NOON) => mayShow(people(['kim']), channel, now, ledger(fields));
const refusal = (...args: Parameters<typeof decide>) => {
  const decision = decide(...args);
  return decision.allowed ? 'allowed' : decision.refusal;
};

describe('consent of a staff model', () => {
  it('names why it is refused', () => {
    expect(mayShow(people(['lee']), 'web', NOON, ledger())).toEqual({ allowed: false, refusal: 'unknown-model' });
    expect(refusal({ consents: [] })).toBe('no-consent');
    expect(refusal({}, 'newsletter')).toBe('channel');
    expect(refusal({ consents: [consent({ until: '2026-11-21' })] })).toBe('ended');
    expect(refusal({ consents: [consent({ from: '2026-11-23' })] })).toBe('not-begun');
    expect(refusal({ consents: [consent({ withdrawnAt: '2026-11-22' })] })).toBe('withdrawn');
    expect(refusal({ employedUntil: '2026-11-21' })).toBe('left-service');
    expect(refusal({ minor: 'true' })).toBe('guardian');
    expect(refusal({ consents: [consent({ channels: ['press'] })] }, 'press')).toBe('third-party');
  });

  it('lasts from the first moment of its first day to the last of its last, in Seoul', () => {
    expect(refusal({}, 'web', at('2026-10-31 23:59'))).toBe('not-begun');
    expect(refusal({}, 'web', at('2026-11-01 00:00'))).toBe('allowed');
    expect(refusal({}, 'web', at('2026-11-30 23:59'))).toBe('allowed');
    expect(refusal({}, 'web', at('2026-12-01 00:00'))).toBe('ended');
  });

  it('ends with employment unless it says otherwise, the last day included', () => {
    expect(refusal({ employedUntil: '2026-11-22' })).toBe('allowed');
    expect(refusal({ employedUntil: '2026-11-21', consents: [consent({ afterEmployment: 'true' })] })).toBe('allowed');
  });

  it('reaches the press only where third parties may have the picture', () => {
    expect(refusal({ consents: [consent({ channels: ['press'], thirdParty: 'true' })] }, 'press')).toBe('allowed');
  });

  it('of a minor needs the guardian', () => {
    expect(refusal({ minor: 'true', guardianConsent: 'true' })).toBe('allowed');
  });

  it('can be withdrawn at an instant or on a day, from its beginning', () => {
    const instant = { consents: [consent({ withdrawnAt: '2026-11-22 12:00' })] };
    expect(refusal(instant, 'web', NOON - 1)).toBe('allowed');
    expect(refusal(instant, 'web', NOON)).toBe('withdrawn');
    const day = { consents: [consent({ withdrawnAt: '2026-11-22' })] };
    expect(refusal(day, 'web', at('2026-11-21 23:59'))).toBe('allowed');
    expect(refusal(day, 'web', at('2026-11-22 00:00'))).toBe('withdrawn');
  });

  it('is had where any one of several forms allows', () => {
    expect(refusal({ consents: [consent({ until: '2026-11-02' }), consent({ channels: ['web'] })] })).toBe('allowed');
  });

  it('is never decided by its purposes', () => {
    expect(refusal({ consents: [consent({ purposes: ['소식지에만'] })] })).toBe('allowed');
  });
});

describe('people who are no models', () => {
  const shown = (basis: object, channel: ConsentChannel = 'web') => mayShow(people([basis]), channel, NOON, new Map()).allowed;

  it('are shown by public duty, unless that is bounded', () => {
    expect(CHANNELS_OF_CONSENT.every((channel) => shown({ basis: 'public-duty', who: '군수' }, channel))).toBe(true);
    expect(shown({ basis: 'public-duty', who: '군수', until: '2026-11-21' })).toBe(false);
    expect(shown({ basis: 'public-duty', who: '군수', channels: ['web'] }, 'sns')).toBe(false);
  });

  it('are shown by a paper that names channels and days, and by no other', () => {
    const paper = { basis: 'written', who: '수상자', channels: ['web'], from: '2026-11-22', until: '2026-11-22' };
    expect(shown(paper)).toBe(true);
    expect(shown(paper, 'sns')).toBe(false);
    for (const field of ['channels', 'from', 'until']) expect(shown(Object.fromEntries(Object.entries(paper).filter(([key]) => key !== field)))).toBe(false);
    expect(shown({ ...paper, withdrawnAt: '2026-11-22' })).toBe(false);
  });

  it('may be nobody, or nobody who could be recognised', () => {
    for (const nobody of ['none', 'unidentifiable']) expect(allowedChannels(people(nobody), NOON, new Map())).toEqual([...CHANNELS_OF_CONSENT]);
  });
});

const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
const anyConsent = fc.record({ channels: fc.subarray([...CHANNELS_OF_CONSENT]), from: anyDay, until: anyDay, thirdParty: fc.constantFrom('true', 'false'), afterEmployment: fc.constantFrom('true', 'false'), withdrawnAt: fc.option(anyDay, { nil: undefined }) }).map((one) => (one.from <= one.until ? one : { ...one, from: one.until, until: one.from }));
const anyModel = fc.record({ consents: fc.array(anyConsent, { maxLength: 2 }), minor: fc.constantFrom('true', 'false'), guardianConsent: fc.constantFrom('true', 'false'), employedUntil: fc.option(anyDay, { nil: undefined }) }).map((fields) => model.parse({ alias: '별', ...fields }));
const anyLedger = fc.record({ a: anyModel, b: anyModel }).map(({ a, b }) => new Map([['a', a], ['b', b]]));
const anyNow = fc.integer({ min: at('2026-10-30 00:00'), max: at('2026-12-02 00:00') });

describe('a picture of several people', () => {
  it('is never shown where any one of them refuses', () => {
    fc.assert(
      fc.property(anyLedger, anyNow, fc.subarray(['a', 'b', 'stranger'], { minLength: 1 }), fc.constantFrom(...CHANNELS_OF_CONSENT), (known, now, who, channel) => {
        const each = who.map((person) => mayShow([person], channel, now, known).allowed);
        expect(mayShow(who, channel, now, known).allowed).toBe(each.every(Boolean));
      }),
    );
  });

  it('is decided alike between one edge and the next', () => {
    fc.assert(
      fc.property(anyLedger, anyNow, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (known, now, part) => {
        const next = consentEdges(['a', 'b'], now, known)[0] ?? now + 86_400_000_000;
        expect(allowedChannels(['a', 'b'], now + Math.floor((next - now) * part), known)).toEqual(allowedChannels(['a', 'b'], now, known));
      }),
    );
  });
});

describe('what a picture relies on', () => {
  it('is one consent of everyone in it, each of which holds, or none where anyone refuses', () => {
    fc.assert(
      fc.property(anyLedger, anyNow, fc.subarray(['a', 'b'], { minLength: 1 }), fc.constantFrom(...CHANNELS_OF_CONSENT), (known, now, who, channel) => {
        const relied = reliedConsents(who, channel, now, known);
        expect(relied.length).toBe(mayShow(who, channel, now, known).allowed ? who.length : 0);
        for (const one of relied) {
          if (!('model' in one)) throw new Error('a model');
          const model = known.get(one.model);
          const alone = model && new Map([[one.model, { ...model, consents: model.consents.slice(one.consent, one.consent + 1) }]]);
          expect(alone && mayShow([one.model], channel, now, alone).allowed).toBe(true);
        }
      }),
    );
  });

  it('names those who are no models by their place', () => {
    expect(reliedConsents(people(['kim', { basis: 'public-duty', who: '군수' }]), 'web', NOON, ledger())).toEqual([{ model: 'kim', consent: 0 }, { person: 1 }]);
  });
});

describe('those who refuse', () => {
  it('are everyone for whom the picture is not shown, each since they were shown last', () => {
    fc.assert(
      fc.property(anyLedger, anyNow, fc.constantFrom(...CHANNELS_OF_CONSENT), (known, now, channel) => {
        for (const { model = '', since } of refusingPeople(['a', 'b'], channel, now, known)) {
          expect(mayShow([model], channel, now, known).allowed).toBe(false);
          if (since !== undefined) {
            expect(since).toBeLessThanOrEqual(now);
            expect(mayShow([model], channel, since, known).allowed).toBe(false);
          }
        }
        expect(refusingPeople(['a', 'b'], channel, now, known).length === 0).toBe(mayShow(['a', 'b'], channel, now, known).allowed);
      }),
    );
  });

  it('could have been shown before a withdrawal that was dated back', () => {
    const withdrawn = ledger({ consents: [consent({ withdrawnAt: '2026-11-01' })] });
    expect(refusingPeople(people(['kim']), 'web', NOON, withdrawn)).toEqual([{ person: 0, model: 'kim', refusal: 'withdrawn', since: at('2026-11-01 00:00') }]);
    expect(couldBeShown(people(['kim']), 'web', at('2026-11-10 09:00'), withdrawn)).toBe(true);
    expect(couldBeShown(people(['kim']), 'newsletter', at('2026-11-10 09:00'), withdrawn)).toBe(false);
    expect(couldBeShown(people(['kim']), 'web', at('2026-10-10 09:00'), withdrawn)).toBe(false);
  });
});
