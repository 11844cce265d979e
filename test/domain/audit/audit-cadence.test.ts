import { describe, expect, it } from 'vitest';
import { auditCadence } from '../../../src/domain/audit/audit-cadence.ts';
import { at } from '../../support/at.ts';
import { makeNewsroom, type NewsroomInput } from '../../support/make-newsroom.ts';

const NOW = at('2026-11-22 12:00');
const PUBLICATIONS = [
  { id: 'sosik', name: '음성소식', cadence: 'bimonthly' as const, since: '2026-01' },
  { id: 'gazette', name: '전자군보', cadence: { days: ['5', '15', '25'] } },
];

type Issues = NonNullable<NewsroomInput['newsletters']>;

/** `sosik/2026-07`: number 321, on the first of its month. */
function issues(numbers: Record<string, number>, more: Issues = {}): Issues {
  const made = Object.entries(numbers).map(([id, number]) => {
    const day = id.slice(id.indexOf('/') + 1);
    return [id, { number: String(number), publishAt: `${day.length === 7 ? `${day}-01` : day} 09:00` }] as const;
  });
  return { ...Object.fromEntries(made), ...more };
}

function told(newsletters: Issues, { now = NOW, ...input }: { now?: number; unread?: NewsroomInput['unread']; site?: NewsroomInput['site'] } = {}): string[] {
  const newsroom = makeNewsroom({ newsletters, ...input, site: { publications: PUBLICATIONS, ...input.site } });
  return auditCadence(newsroom, now).map(({ source, path, rule, severity, message, hint }) => `${source} ${path.join('.')} (${rule}, ${severity}) ${message} / ${hint}`);
}

describe('the numbers of a publication', () => {
  it('rise by one, and nothing is said', () => {
    expect(told(issues({ 'sosik/2026-07': 321, 'sosik/2026-09': 322, 'sosik/2026-11': 323, 'gazette/2026-11-15': 12 }))).toEqual([]);
  });

  it('are told of where one is used twice, jumped over, or falls', () => {
    expect(told(issues({ 'sosik/2026-03': 319, 'sosik/2026-05': 319, 'sosik/2026-07': 321, 'sosik/2026-09': 323, 'sosik/2026-11': 322 }))).toMatchInlineSnapshot(`
      [
        "newsletter:sosik/2026-05 number (number-twice, warning) 제319호가 이미 있습니다 (sosik/2026-03) / 둘 중 하나의 number를 고치세요",
        "newsletter:sosik/2026-07 number (number-jump, warning) 제319호(sosik/2026-05) 다음이 제321호라 호수가 건너뜁니다 / number를 고치거나(차례로는 320), 빠진 호를 newsletters 폴더에 넣으세요",
        "newsletter:sosik/2026-09 number (number-jump, warning) 제321호(sosik/2026-07) 다음이 제323호라 호수가 건너뜁니다 / number를 고치거나(차례로는 322), 빠진 호를 newsletters 폴더에 넣으세요",
        "newsletter:sosik/2026-11 number (number-order, warning) 먼저 나온 제323호(sosik/2026-09)보다 호수가 작습니다 / number나 publishAt을 고치세요",
      ]
    `);
  });

  it('may begin anew with a year', () => {
    expect(told(issues({ 'sosik/2025-09': 5, 'sosik/2025-11': 6, 'sosik/2026-01': 1, 'sosik/2026-03': 2 }), { now: at('2026-04-01 09:00') })).toEqual([]);
    expect(told(issues({ 'sosik/2026-01': 6, 'sosik/2026-03': 1 }), { now: at('2026-04-01 09:00') })).toHaveLength(1);
  });

  it('of a draft count too, and are not taken for missing where an issue could not be read', () => {
    const draft = { 'sosik/2027-01': { number: '323', publishAt: '2027-01-01 09:00', status: 'draft' as const } };
    expect(told(issues({ 'sosik/2026-11': 323 }, draft))).toEqual([expect.stringContaining('제323호가 이미 있습니다 (sosik/2026-11)')]);
    expect(told(issues({ 'sosik/2026-07': 321, 'sosik/2026-11': 323 }), { unread: [{ source: 'newsletter:sosik/2026-09', isDraft: false, mentions: [] }] })).toEqual([]);
  });
});

describe('the periods of a publication', () => {
  it('have one issue each, and what is missing is told once for all that lies together', () => {
    expect(told(issues({ 'sosik/2026-01': 1, 'sosik/2026-07': 2 }, { 'sosik/special': { number: '3', publishAt: '2026-07-20 09:00' } }))).toMatchInlineSnapshot(`
      [
        "newsletter:sosik/special publishAt (period-twice, warning) 2026년 7·8월호가 두 번 나옵니다 (sosik/2026-07) / 폴더 이름과 publishAt을 확인하세요. 특별호처럼 일부러 더 낸 것이면 그대로 두어도 됩니다",
        "newsletter:sosik/2026-01 publishAt (period-missed, warning) 이 호 다음에 나왔어야 할 음성소식 2026년 3·4월호부터 2026년 5·6월호까지 2개 호가 없습니다 (2026. 3. 1.(일)에 낼 차례) / 펴낸 호이면 newsletters 폴더에 넣으세요. 선거 때문에 쉬었으면 그 기간을 site.yaml의 restricted에 적고, 일부러 걸렀으면 그대로 두어도 됩니다",
        "newsletter:sosik/special publishAt (period-missed, warning) 이 호 다음에 나왔어야 할 음성소식 2026년 9·10월호부터 2026년 11·12월호까지 2개 호가 없습니다 (2026. 9. 1.(화)에 낼 차례) / npm run new -- newsletter sosik 로 만드세요. 선거 때문에 쉬었으면 그 기간을 site.yaml의 restricted에 적고, 일부러 걸렀으면 그대로 두어도 됩니다",
      ]
    `);
  });

  it('are missed only when their days of grace are over, and a draft is no issue', () => {
    const draft = { 'sosik/2026-11': { number: '323', publishAt: '2026-11-01 09:00', status: 'draft' as const } };
    const given = issues({ 'sosik/2026-09': 322 }, draft);
    expect(told(given, { now: at('2026-11-11 23:59') })).toEqual([]);
    expect(told(given, { now: at('2026-11-12 00:00') })).toEqual([expect.stringContaining('음성소식 2026년 11·12월호가 없습니다')]);
  });

  it('of days are missed by the day', () => {
    expect(told(issues({ 'gazette/2026-11-05': 1 }), { now: at('2026-11-19 09:00') })).toEqual([expect.stringContaining('전자군보 2026년 11월 15일자가 없습니다 (2026. 11. 15.(일)에 낼 차례)')]);
  });

  it('with a day before an election are excused, for the publications that pause', () => {
    const restricted = [{ from: '2025-12-05', until: '2026-06-03', publications: ['sosik'] }];
    expect(told(issues({ 'sosik/2025-09': 320, 'sosik/2026-07': 321, 'sosik/2026-09': 322, 'sosik/2026-11': 323 }), { site: { restricted } })).toEqual([]);
    expect(told(issues({ 'sosik/2025-07': 320, 'sosik/2026-07': 321, 'sosik/2026-09': 322, 'sosik/2026-11': 323 }), { site: { restricted } })).toEqual([expect.stringContaining('2025년 9·10월호가 없습니다')]);
  });

  it('lie between issues of the past and now: what is only scheduled leaves no gap before its time', () => {
    expect(told(issues({ 'sosik/2026-11': 323, 'sosik/2027-03': 324 }))).toEqual([]);
    expect(told({ 'other/1': {} })).toEqual([]);
  });
});
