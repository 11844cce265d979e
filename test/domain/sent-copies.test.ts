import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleMark, compareWithSent, copyName, copyWords, receiverSlug, releaseMark, type SentItem, type SentManifest, traceDigest, traceWords } from '../../src/domain/sent-copies.ts';
import { copyLine } from '../../src/domain/release-document.ts';
import { zipOf } from '../../src/infra/zip.ts';
import { anyText } from '../support/any-text.ts';
import { at } from '../support/at.ts';

const item = (id: string, digest = 'a'): SentItem => ({ source: `press:${id}`, title: id, digest });
const manifest = (madeAt: string, items: SentItem[], rest: Partial<SentManifest> = {}): SentManifest => ({ day: '2026-11-23', madeAt: `${madeAt}+09:00`, copy: `2026-11-23-${madeAt}`, items, files: [], ...rest });
const NONE = () => false;

describe('a copy that goes out ahead', () => {
  it('says on every page the hour, its own name and who was given it', () => {
    const mark = releaseMark({ date: at('2026-11-23 06:00') }, '2026-11-23-견본일보-2', '견본일보');
    expect(copyLine(mark)).toBe('엠바고 2026. 11. 23.(월) 오전 6시까지 · 사본 2026-11-23-견본일보-2호 · 받는 곳 견본일보');
  });

  it('says one hour for a whole bundle only where it is the same for all', () => {
    const six = { date: at('2026-11-23 06:00') };
    expect(bundleMark([six, six], 'x', undefined).words).toContain('오전 6시까지');
    expect(bundleMark([six, { date: at('2026-11-23 09:00') }], 'x', undefined).words).toBe('엠바고 글마다 적힌 시각까지 · 사본 x호');
  });

  it('has a name that any receiver leaves safe for files', () => {
    expect(copyName('2026-11-23', '견본/일보 <1>', 2)).toBe('2026-11-23-견본-일보-1-2');
    expect(copyName('2026-11-23', undefined, 1)).toBe('2026-11-23-1');
    expect(receiverSlug('../..')).toBe('받는곳');
    fc.assert(
      fc.property(anyText, (receiver) => {
        const name = copyName('2026-11-23', receiver, 1);
        expect(name).toMatch(/^2026-11-23-[\p{L}\p{M}\p{N}_-]+-1$/u);
        expect(() => zipOf([{ path: `${name}.zip`, bytes: new Uint8Array() }])).not.toThrow();
      }),
    );
  });
});

describe('a later copy', () => {
  it('marks nothing where it is the first', () => {
    expect(compareWithSent([item('a')], [], NONE).marksOf('press:a', 'a')).toEqual([]);
  });

  it('marks what is new and what changed since the first sending of the day, to whomever it went', () => {
    const earlier = [manifest('2026-11-22T15:00:00', [item('a'), item('b'), item('c', 'later')]), manifest('2026-11-22T14:00:00', [item('a'), item('b')])];
    const { marksOf } = compareWithSent([], earlier, NONE);
    const words = (id: string, digest: string) => marksOf(`press:${id}`, digest).map(({ text }) => text);
    expect(words('a', 'a')).toEqual([]);
    expect(words('b', 'changed')).toEqual(['정정']);
    expect(words('c', 'later')).toEqual(['추가']);
    expect(words('c', 'changed')).toEqual(['추가', '정정']);
    expect(words('d', 'a')).toEqual(['추가']);
  });

  it('names what was sent before and is neither in it nor public', () => {
    const { dropped } = compareWithSent([item('a')], [manifest('2026-11-22T14:00:00', [item('a'), item('gone'), item('open')])], (source) => source === 'press:open');
    expect(dropped).toEqual([item('gone')]);
  });

  it('knows since when a receiver has a text', () => {
    const { sentAt } = compareWithSent([], [manifest('2026-11-22T14:00:00', [item('a')]), manifest('2026-11-22T13:00:00', [item('a')])], NONE);
    expect(sentAt('press:a')).toBe(at('2026-11-22 13:00'));
    expect(sentAt('press:b')).toBeUndefined();
  });
});

describe('a file that turned up', () => {
  const files = (sha256: string) => [{ path: '01_글/글.pdf', sha256, sources: [] }];
  const kept = [manifest('2026-11-22T14:00:00', [], { copy: '2026-11-23-1', files: files('aa') }), manifest('2026-11-22T15:00:00', [], { copy: '2026-11-23-10', files: files('bb') })];

  it('is the copy of which it has the bytes', () => {
    expect(traceDigest('bb', kept).map(({ manifest: { copy } }) => copy)).toEqual(['2026-11-23-10']);
    expect(traceDigest('cc', kept)).toEqual([]);
  });

  it('is the copy of which it still has the words, and not one whose name begins the same', () => {
    expect(traceWords(`… ${copyWords('2026-11-23-10')} …`, kept).map(({ copy }) => copy)).toEqual(['2026-11-23-10']);
    expect(traceWords('아무 표시도 없는 글', kept)).toEqual([]);
  });
});
