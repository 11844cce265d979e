import { describe, expect, it } from 'vitest';
import { isoSeoul } from '../../src/domain/instant.ts';
import { type IssueProposal, proposeIssue } from '../../src/domain/propose-issue.ts';
import { at } from '../support/at.ts';
import { makeNewsroom, type NewsroomInput } from '../support/make-newsroom.ts';

const NOW = at('2026-11-22 12:00');
const PUBLICATIONS = [
  { id: 'sosik', name: '음성소식', cadence: 'bimonthly' as const, since: '2026-01' },
  { id: 'gazette', name: '전자군보', cadence: { days: ['5', '15', '25'] } },
];
const ISSUE = { 'sosik/2026-11': { number: '323', publishAt: '2026-11-02 09:00' } };

function proposed(input: NewsroomInput = {}, { wanted, now = NOW }: { wanted?: string; now?: number } = {}): IssueProposal {
  const newsroom = makeNewsroom({ ...input, site: { publications: PUBLICATIONS, ...input.site } });
  const proposal = proposeIssue(newsroom, now, wanted);
  if (!proposal) throw new Error('Nothing proposed.');
  return proposal;
}

const headOf = ({ publication, period, number, title, publishAt, since }: IssueProposal) => [publication.id, period.id, number, title, isoSeoul(publishAt).slice(0, 16), isoSeoul(since).slice(0, 16)];

describe('the next issue', () => {
  it('follows upon the last in number, name and day', () => {
    expect(headOf(proposed({ newsletters: ISSUE }))).toEqual(['sosik', '2027-01', 324, '음성소식 2027년 1·2월호', '2027-01-01T09:00', '2026-11-02T09:00']);
    expect(headOf(proposed({ newsletters: { 'gazette/2026-11-25': { number: '40', publishAt: '2026-11-25 09:00' } } }, { wanted: 'gazette' }))).toEqual(['gazette', '2026-12-05', 41, '전자군보 2026년 12월 5일자', '2026-12-05T09:00', '2026-11-25T09:00']);
  });

  it('is of the first publication whose time has come, else of the first', () => {
    const gazette = { 'gazette/2026-11-05': { number: '7', publishAt: '2026-11-05 09:00' } };
    expect(headOf(proposed({ newsletters: { ...ISSUE, ...gazette } }))).toEqual(['gazette', '2026-11-15', 8, '전자군보 2026년 11월 15일자', '2026-11-23T09:00', '2026-11-05T09:00']);
    expect(proposed({ newsletters: { ...ISSUE, ...gazette } }, { now: at('2026-11-14 23:59') }).publication.id).toBe('sosik');
    expect(proposeIssue(makeNewsroom({ site: { publications: PUBLICATIONS } }), NOW, 'other')).toBeUndefined();
  });

  it('of a publication without issues is due next, and takes one period before it', () => {
    expect(headOf(proposed({}, { wanted: 'gazette' }))).toEqual(['gazette', '2026-11-25', 1, '전자군보 2026년 11월 25일자', '2026-11-25T09:00', '2026-11-15T00:00']);
    expect(proposed({}, { now: at('2027-01-01 08:00') }).period.id).toBe('2027-01');
  });

  it('leaves out what would appear before an election, and what nobody made in time', () => {
    const restricted = [{ from: '2026-12-05', until: '2027-06-03', publications: ['sosik'], note: '선거' }];
    const { period, paused, passed } = proposed({ newsletters: { 'sosik/2026-07': { number: '321', publishAt: '2026-07-01 09:00' } }, site: { restricted } }, { now: at('2027-01-02 09:00') });
    expect([period.id, paused.map((one) => [one.period.id, one.restriction.note]), passed.map(({ id }) => id)]).toEqual(['2027-07', [['2027-01', '선거'], ['2027-03', '선거'], ['2027-05', '선거']], ['2026-09', '2026-11']]);
    expect(proposeIssue(makeNewsroom({ site: { publications: PUBLICATIONS, restricted: [{ from: '2026-01-01', until: '9999-12-31' }] } }), NOW)).toBeUndefined();
  });

  it('is filled with what opens between the last issue and itself, by section, the newest first', () => {
    const { sections } = proposed({
      newsletters: ISSUE,
      site: { sections: { town: '마을 소식' } },
      press: {
        '2026/with-last': { publishAt: '2026-11-02 09:00' },
        '2026/town': { section: 'town', publishAt: '2026-11-02 09:01' },
        '2026/older': { publishAt: '2026-11-03 09:00', title: '먼저' },
        '2026/newer': { publishAt: '2026-11-01 09:00', embargoUntil: '2026-12-30 09:00', title: '나중' },
        '2026/major': { section: 'major', publishAt: '2027-01-01 09:00' },
        '2026/late': { publishAt: '2027-01-01 09:01' },
        '2026/draft': { publishAt: '2026-11-20 09:00', status: 'draft' },
        '2026/gone': { publishAt: '2026-11-20 09:00', withdrawn: { at: '2026-11-21 09:00', reason: '오류' } },
      },
      videos: { '2026/tour': { publishAt: '2026-11-20 09:00' }, '2026/old': {} },
    });
    expect(sections.map(({ title, items }) => [title, items.map(({ kind, id }) => `${kind}:${id}`)])).toEqual([
      ['주요 군정', ['press:2026/major']],
      ['군정 소식', ['press:2026/newer', 'press:2026/older']],
      ['마을 소식', ['press:2026/town']],
      ['영상', ['video:2026/tour']],
    ]);
  });
});
