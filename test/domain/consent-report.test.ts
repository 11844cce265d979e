import { describe, expect, it } from 'vitest';
import { composeConsentReport } from '../../src/domain/consent-report.ts';
import { renderConsentReport } from '../../src/renderers/text/consent-report.ts';
import { at } from '../support/at.ts';
import { makeNewsroom } from '../support/make-newsroom.ts';

const NOW = at('2026-11-22 09:00');
const consent = (fields: object = {}) => [{ channels: ['web'], from: '2026-01-01', until: '2027-12-31', ...fields }];
const standing = (model: object) => composeConsentReport(makeNewsroom({ models: { m1: model } }), NOW).standings.map((row) => row.standing);

describe('the report of the ledger', () => {
  it.each([
    ['in-force', { consents: consent() }],
    ['in-force', { consents: consent({ until: '2027-02-20' }) }],
    ['ending-90', { consents: consent({ until: '2027-02-19' }) }],
    ['ending-60', { consents: consent({ until: '2027-01-20' }) }],
    ['ending-30', { consents: consent({ until: '2026-12-21' }) }],
    ['ending-30', { consents: consent({ until: '2026-11-22' }) }],
    ['ended', { consents: consent({ until: '2026-11-21' }) }],
    ['not-begun', { consents: consent({ from: '2026-11-23' }) }],
    ['withdrawn', { consents: consent({ withdrawnAt: '2026-11-22' }) }],
    ['in-force', { consents: consent({ withdrawnAt: '2026-11-23' }) }],
    ['left-service', { employedUntil: '2026-11-21', consents: consent() }],
    ['ending-30', { employedUntil: '2026-12-01', consents: consent() }],
    ['in-force', { employedUntil: '2026-11-21', consents: consent({ afterEmployment: 'true' }) }],
    ['guardian', { minor: 'true', consents: consent() }],
  ])('says %s', (expected, model) => expect(standing(model)).toEqual([expected]));

  it('names the photos that hang on each, and models without any consent', () => {
    const newsroom = makeNewsroom({ models: { m1: { alias: '가을', consents: consent({ until: '2026-12-01' }) }, m2: { alias: '겨울' } }, photos: { '2026/a': { people: ['m1'] }, '2026/b': { people: ['m2', 'm1'] } } });
    expect(renderConsentReport(composeConsentReport(newsroom, NOW))).toBe(
      ['30일 안에 끝남 (1건)', '  가을 (m1) · 2026. 1. 1.(목)부터 2026. 12. 1.(화)까지 · 누리집', '    사진 2장: 2026/a, 2026/b', '', '동의가 하나도 없음 (1명)', '  겨울 (m2) · 사진 1장: 2026/b'].join('\n'),
    );
  });

  it('names those who are no models by the photo and their place in it, and public duty only where it ends', () => {
    const paper = (fields: object) => ({ basis: 'written' as const, who: '아무개', channels: ['web' as const], from: '2026-01-01', until: '2026-12-01', ...fields });
    const newsroom = makeNewsroom({ photos: { '2026/a': { people: [{ basis: 'public-duty', who: '군수' }, paper({}), paper({ until: undefined }), paper({ withdrawnAt: '2026-11-01' })] } } });
    const text = renderConsentReport(composeConsentReport(newsroom, NOW));
    expect(text).toBe(
      ['채널이나 날짜를 적지 않아 쓸 수 없음 (1건)', '  사진 2026/a의 3번째 사람 · 2026. 1. 1.(목)부터 · 누리집', '', '30일 안에 끝남 (1건)', '  사진 2026/a의 2번째 사람 · 2026. 1. 1.(목)부터 2026. 12. 1.(화)까지 · 누리집', '', '거두어들임 (1건)', '  사진 2026/a의 4번째 사람 · 2026. 1. 1.(목)부터 2026. 12. 1.(화)까지 · 누리집'].join('\n'),
    );
  });
});
