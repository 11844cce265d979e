import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendItem, setField, setMapping, YamlEditError } from '../../../src/library/writing/edit-yaml.ts';

const ITEM = { channel: 'instagram', at: '2026-11-22 09:00', url: 'https://sns.example/a' };
const WRITTEN = '  - channel: instagram\n    at: 2026-11-22 09:00\n    url: https://sns.example/a\n';

describe('an item for a list', () => {
  it.each([
    ['makes the list where there is none', 'title: 가\n', `title: 가\nposted:\n${WRITTEN}`],
    ['takes the place of an empty list', 'posted: []\ntitle: 가\n', `posted:\n${WRITTEN}title: 가\n`],
    ['takes the place of a key without a value', 'posted:\ntitle: 가\n', `posted:\n${WRITTEN}title: 가\n`],
    ['follows the last item', 'posted:\n  - { channel: x, at: 2026-01-01 09:00, url: https://a.b }\ntitle: 가\n', `posted:\n  - { channel: x, at: 2026-01-01 09:00, url: https://a.b }\n${WRITTEN}title: 가\n`],
    ['stands at the column of the others', 'posted:\n- channel: x\n  url: b\n# 끝\ntitle: 가\n', 'posted:\n- channel: x\n  url: b\n- channel: instagram\n  at: 2026-11-22 09:00\n  url: https://sns.example/a\n# 끝\ntitle: 가\n'],
    ['goes into a list in brackets', 'posted: [{ channel: x }]\n', 'posted: [{ channel: x }, { channel: instagram, at: 2026-11-22 09:00, url: https://sns.example/a }]\n'],
    ['keeps a file without a last line end whole', 'title: 가', `title: 가\nposted:\n${WRITTEN}`],
  ])('%s', (_, before, after) => expect(appendItem(before, ['posted'], ITEM)).toBe(after));

  it('refuses to overwrite what is no list', () => {
    expect(() => appendItem('posted: 어제\n', ['posted'], ITEM)).toThrow(YamlEditError);
    expect(() => appendItem('posted: {}\n', ['posted', 'x', 'y'], ITEM)).toThrow(YamlEditError);
  });

  it('leaves every other field as it was, whatever is written', () => {
    const fields = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 })), { maxKeys: 5 });
    fc.assert(
      fc.property(fields, fc.string({ unit: 'grapheme', maxLength: 30 }), (before, note) => {
        const { posted: _, ...rest } = before;
        const source = `${Object.entries(rest).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}\nlast: "1"\n`;
        const edited = load(appendItem(source, ['posted'], { note }), { schema: FAILSAFE_SCHEMA }) as Record<string, unknown>;
        expect(edited).toEqual({ ...rest, last: '1', posted: [{ note }] });
      }),
    );
  });
});

describe('a mapping', () => {
  it('is set where there was none and where there was another', () => {
    const fields = { at: '2026-11-22 09:00', reason: '날짜가 틀렸습니다: 다시 냅니다', keepTitle: true };
    const written = 'withdrawn:\n  at: 2026-11-22 09:00\n  reason: "날짜가 틀렸습니다: 다시 냅니다"\n  keepTitle: true\n';
    expect(setMapping('title: 가\n', ['withdrawn'], fields)).toBe(`title: 가\n${written}`);
    expect(setMapping('withdrawn:\n  at: 2020-01-01 09:00\n  reason: 옛\ntitle: 가\n', ['withdrawn'], fields)).toBe(`${written}title: 가\n`);
  });
});

describe('a field', () => {
  it.each([
    ['of the root', 'a: 1\nb: 2 # 둘\n', ['b'], 'a: 1\nb: 3\n'],
    ['of an item of a list', 'consents:\n  - from: 1\n    until: 2\n  - from: 5\n', ['consents', 0, 'withdrawnAt'], 'consents:\n  - from: 1\n    until: 2\n    withdrawnAt: 3\n  - from: 5\n'],
    ['of an item in braces', 'consents:\n  - { from: 1, until: 2 }\n', ['consents', 0, 'until'], 'consents:\n  - { from: 1, until: 3 }\n'],
    ['that an item in braces did not have', 'consents:\n  - { from: 1 }\n', ['consents', 0, 'until'], 'consents:\n  - { from: 1, until: 3 }\n'],
  ])('%s', (_, before, path, after) => expect(setField(before, path, 3)).toBe(after));
});
