import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardAlt } from '../../src/domain/card-alt.ts';
import type { CardEntry } from '../../src/domain/card-address.ts';
import { composeCaptions } from '../../src/domain/card-caption.ts';
import { cardContext, planCards } from '../../src/domain/card-plan.ts';
import { koreanDay, seoulDay } from '../../src/domain/instant.ts';
import type { Release, SocialPost } from '../../src/domain/library.ts';
import { openingInWords, periodInWords } from '../../src/domain/period.ts';
import { at } from '../support/at.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePost } from '../support/make-post.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSite } from '../support/make-site.ts';

const site = makeSite({ channels: (['instagram', 'x', 'kakao', 'youtube'] as const).map((platform) => ({ id: platform, name: platform, platform })) });
const context = cardContext(makeLibrary({ site }), at('2026-11-22 12:00'));

/** Every run of digits: days, hours, amounts, telephone numbers. */
const numbersIn = (text: string) => text.match(/\d+/g) ?? [];

const day = fc.integer({ min: 0, max: 400 }).map((days) => ({ day: seoulDay(at('2026-10-01 00:00') + days * 86_400_000) }));
const hour = fc.integer({ min: 0, max: 9000 }).map((count) => ({ at: at('2026-10-01 00:00') + count * 3_600_000 }));
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
const place = fc.constantFrom('군청 대회의실', '체육관', '읍·면 행정복지센터');
const facts = fc.record({
  event: sometimes(fc.record({ from: fc.oneof(day, hour), until: sometimes(fc.oneof(day, hour)), place: sometimes(place) })),
  apply: sometimes(fc.record({ opens: sometimes(day), closes: sometimes(hour), how: sometimes(fc.constantFrom('방문', '전화 043-000-3122')) })),
  figure: sometimes(fc.record({ value: fc.integer({ min: 1, max: 99_999 }).map((value) => `${value}가구`), label: fc.constant('돌봄') })),
  quote: sometimes(fc.constant({ text: '함께합니다.', who: '군수' })),
  urgent: fc.boolean(),
});
const anyRelease = fc.tuple(facts, fc.constantFrom(undefined, '043-000-3210'), hour).map(([fields, phone, { at: date }]): Release => makeRelease({ id: 'a', title: '돌봄', summary: '돌봄을 넓힌다.', ...fields, contact: phone === undefined ? undefined : { name: '담당', phone }, date, changed: date }));
const anyPost = fc.tuple(facts, hour, fc.subarray(['한 장', '두 장', '석 장'])).map(([fields, { at: date }, slides]): SocialPost => makePost({ id: 'b', title: '살핍니다', channels: site.channels.map(({ id }) => id), ...fields, date, changed: date, slides: slides.map((title) => ({ title, body: '살핍니다.' })) }));
const anyCard: fc.Arbitrary<CardEntry> = fc.oneof(
  anyRelease.map((entry): CardEntry => ({ collection: 'press', entry })),
  fc.tuple(anyPost, sometimes(anyRelease)).map(([entry, release]): CardEntry => ({ collection: 'social', entry, source: release && { kind: 'press', entry: release } })),
);

/** What the fields themselves say, a text for each. */
function said(card: CardEntry): string[] {
  const entries = [card.entry, ...(card.collection === 'social' && card.source ? [card.source.entry] : [])] as (Release | SocialPost)[];
  const fields = entries.flatMap(({ event, apply, figure, quote, date }) => [koreanDay(seoulDay(date)), event && periodInWords(event), event?.place, apply && openingInWords(apply), apply?.how, figure?.value, quote?.text]);
  const phones = entries.flatMap((entry) => ('contact' in entry ? entry.contact?.phone : undefined));
  return [...fields, ...phones, site.phone, site.address].filter((text) => text !== undefined);
}

it('the text of a card, its alternative text and the caption agree with the entry: every number in them is one of its fields’', () => {
  fc.assert(
    fc.property(anyCard, (card) => {
      const known = new Set(said(card).flatMap(numbersIn));
      for (const { text, photo } of planCards(card, context)) {
        const { color: _color, slide, ...words } = text;
        const alt = cardAlt(text, photo);
        const counted = slide ? [String(slide.number), String(slide.of)] : [];
        const shown = Object.values({ ...words, body: slide?.body }).flatMap((value) => (typeof value === 'object' ? Object.values(value) : value)).filter((value) => typeof value === 'string');
        for (const number of [...shown, alt].flatMap(numbersIn)) expect([...known, ...counted]).toContain(number);
        for (const value of [text.title, text.date, text.place, text.apply?.period, text.apply?.how, text.figure?.value, text.quote?.text]) if (value !== undefined) expect(alt).toContain(value);
        expect(said(card)).toEqual(expect.arrayContaining([text.date, text.place, text.apply?.period, text.figure?.value].filter((value) => value !== undefined)));
      }
      for (const caption of composeCaptions(card, context)) {
        for (const number of numbersIn(caption.text)) expect([...known]).toContain(number);
        for (const [, fact = ''] of caption.text.matchAll(/○ (?:일시|장소): (.*)/g)) expect(said(card)).toContain(fact);
      }
    }),
    { numRuns: 60 },
  );
});
