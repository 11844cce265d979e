import { expect, it } from 'vitest';
import { auditTemplateWords, TEMPLATE_WORDS } from '../../../src/domain/audit/audit-template-words.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

const faults = (input: Parameters<typeof makeNewsroom>[0]) => auditTemplateWords(makeNewsroom(input)).map(({ source, path, severity }) => `${source} ${path.join('.')} ${severity}`);

it('words of a new file that nobody wrote over stop an entry that is ready', () => {
  expect(
    faults({
      press: { '2026/a': { title: TEMPLATE_WORDS.title } },
      captions: { '2026/b': { text: TEMPLATE_WORDS.caption } },
      broadcasts: { '2026/c': { channel: TEMPLATE_WORDS.channel } },
      coverage: { '2026/d': { outlet: TEMPLATE_WORDS.outlet } },
      schedule: { '2026/11-22': { items: [{ time: '10:00', event: '월례 조회' }, { time: '14:00', event: TEMPLATE_WORDS.event, place: TEMPLATE_WORDS.place }] } },
      videos: { '2026/e': { youtubeId: TEMPLATE_WORDS.youtubeId } },
    }),
  ).toEqual(['press:2026/a title error', 'video:2026/e youtubeId error', 'schedule:2026/11-22 items.1.event error', 'schedule:2026/11-22 items.1.place error', 'broadcast:2026/c channel error', 'caption:2026/b text error', 'coverage:2026/d outlet error']);
});

it('a draft may have them still', () => {
  expect(faults({ captions: { '2026/b': { text: TEMPLATE_WORDS.caption, status: 'draft' } }, press: { '2026/a': { title: '겨울 돌봄' } } })).toEqual([]);
});
