import { expect, it } from 'vitest';
import { noContentCache } from '../../src/infra/content-cache.ts';
import { auditCaptions } from '../../src/production/audit-captions.ts';
import { makeNewsroom } from '../support/make-newsroom.ts';

const told = (caption: object) => auditCaptions(makeNewsroom({ captions: { '2026/a': caption } }), noContentCache()).map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`);

it('a caption that fits a screen and every machine has nothing wrong', () => expect(told({ title: '한파주의보', text: '수도꼭지를 조금 틀어 두세요.' })).toEqual([]));

it('one that is too long for the strip, or its title for the bar, is told of', () => {
  expect(told({ title: '가'.repeat(58), photo: '2026/p', text: '눈이 오면 마을 앞길부터 치웁니다. '.repeat(10) })).toEqual([
    'caption-long warning: 자막이 길어 아래 띠 하나에 담기지 않고 화면 2장으로 나뉩니다',
    'caption-title warning: 제목이 길어 옆 띠에서 줄여 씁니다',
  ]);
});

it('a sign that no font has is a fault, one that old machines lack a warning', () => {
  expect(told({ text: '눈 \u{1e900}' })).toEqual([expect.stringMatching(/^caption-glyph error: .*\u{1e900}/u)]);
  expect(told({ text: '눈 ⛄' })).toEqual(['caption-cp949 warning: CP949에 없는 글자가 있어 옛 자막기용 파일에서 빠지거나 〓로 바뀝니다: ⛄']);
});
