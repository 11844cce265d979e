import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/domain/prose.ts';
import { renderReleaseDocx } from '../../../src/renderers/docx/render-release.ts';
import { at } from '../../support/at.ts';
import { makeFigure } from '../../support/make-book.ts';
import { makeDocumentPictures, makeReleaseBody, makeReleaseDocument, RICH_MARKDOWN } from '../../support/make-release-document.ts';
import { type OpenedDocx, readDocx } from './read-docx.ts';

const rich = makeReleaseDocument({
  body: makeReleaseBody(RICH_MARKDOWN),
  corrections: [{ label: '정정 2026. 11. 23.(월) 오전 10시', text: '인원을 30명으로 바로잡음' }],
  facts: [{ label: '일시', text: '2026. 12. 1.(화)' }],
  figures: [makeFigure({ alt: '길가의 은행나무', caption: '[사진 2] 은행나무' })],
  attachments: ['추진 계획 (PDF 문서, 12KB)'],
});

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('a release as a Word document', () => {
  let bytes: Uint8Array;
  let opened: OpenedDocx;
  beforeAll(async () => {
    bytes = await renderReleaseDocx(rich, await makeDocumentPictures());
    opened = await readDocx(bytes);
  });
  const part = (name: string) => opened.parts.get(name) ?? '';

  it('is opened by mammoth without a complaint but for the styles that it has no HTML for', () => {
    expect(opened.messages.filter((message) => !/^Unrecognised paragraph style/.test(message))).toEqual([]);
  });

  it('has parts that are well-formed, each with a type, and relations that lead somewhere', () => {
    for (const [name, xml] of opened.parts) {
      const parser = new SaxesParser({ xmlns: true });
      const faults: string[] = [];
      parser.on('error', ({ message }) => faults.push(`${name}: ${message}`));
      parser.write(xml).close();
      expect(faults).toEqual([]);
    }
    const types = part('[Content_Types].xml');
    const untyped = Object.keys(opened.files).filter((name) => name !== '[Content_Types].xml' && !types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${name.split('.').at(-1)}"`));
    expect(untyped).toEqual([]);
    for (const name of ['document', 'footnotes', 'header1', 'footer1']) {
      const known = new Set([...part(`word/_rels/${name}.xml.rels`).matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id));
      const asked = [...part(`word/${name}.xml`).matchAll(/ r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
      expect(asked.filter((id) => !known.has(id)), name).toEqual([]);
      if (name === 'document' || name === 'footnotes') expect(asked.length, name).toBeGreaterThan(0);
    }
  });

  it('says everything in reading order', () => {
    const said = squeezed(opened.text);
    const body = linesOf(rich.body).filter((line) => !/^(?:각주의 글|다시 한 번)/.test(line));
    const wanted = ['음성군 보도자료', '2026. 11. 22.(일) 오전 9시', '복지정책과 희망복지팀', '043-000-3201', 'care@example.kr', rich.title, '안부 확인 매일로', '인원을 30명으로 바로잡음', '2026. 12. 1.(화)', ...body, '작은 제목으로. 陰城郡 🍁', '[사진 2] 은행나무', '추진 계획', rich.rights, rich.address];
    let from = 0;
    for (const words of wanted.map(squeezed)) {
      const found = said.indexOf(words, from);
      expect(found, words).toBeGreaterThanOrEqual(0);
      from = found;
    }
  });

  it('has its title, headings, lists, tables, notes and alternative texts as what they are', () => {
    for (const markup of [`<h1>${rich.title}</h1>`, '<ol><li>첫째</li>', '<ul><li>안의 것</li></ul>', '<strong>굵은 말</strong>', '<s>지운 말</s>', '<th>', 'alt="단풍이 든 길"', 'alt="길가의 은행나무"', 'href="https://news.example.kr/%EA%B0%80%EB%82%98"', '각주의 글 &lt;b&gt;&amp;', 'href="https://news.example.kr/data/"']) expect(opened.html).toContain(markup);
    expect(opened.html).toMatch(/<h2>(?:<a id="[^"]*"><\/a>)?작은 제목<\/h2>/);
    expect(part('word/document.xml')).toContain('<w:tblHeader/>');
  });

  it('hangs the officials\' marks before their text, level by level', () => {
    const levels = [...part('word/document.xml').matchAll(/<w:pStyle w:val="(Mark\d)"\/>.*?<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, style, sign]) => `${style} ${sign}`);
    expect(levels).toEqual(['Mark1 □', 'Mark2 ○', 'Mark3 -', 'Mark2 ○', 'Mark3 ※', 'Mark1 가.', 'Mark1 나.']);
    const left = (level: number) => Number(new RegExp(`w:styleId="Mark${level}".*?w:left="(\\d+)"`).exec(part('word/styles.xml'))?.[1]);
    expect(left(1)).toBeLessThan(left(2));
    expect(left(2)).toBeLessThan(left(3));
    expect(part('word/styles.xml')).toMatch(/w:styleId="Mark1".*?w:hanging="\d+"/);
  });

  it('names Korean fonts in the East Asian slot, and its language', () => {
    const styles = part('word/styles.xml');
    expect(styles).toContain('w:eastAsia="바탕"');
    expect(styles).toContain('w:eastAsia="맑은 고딕"');
    expect(styles).toMatch(/<w:lang w:val="ko-KR" w:eastAsia="ko-KR"\/>/);
  });

  it('carries its title and the dates of the release, and no clock', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain(`<dc:title>${rich.title}</dc:title>`);
    expect([...core.matchAll(/>(20[^<]*Z)</g)].map(([, date]) => date)).toEqual(['2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z']);
  });

  it('has the office at the head of a page and the page at its foot', () => {
    expect(part('word/header1.xml')).toContain('음성군 보도자료');
    expect(part('word/footer1.xml')).toMatch(/PAGE<.*NUMPAGES</s);
  });

  it('is the same to the byte when it is made again', async () => {
    const again = await renderReleaseDocx(rich, await makeDocumentPictures());
    expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0);
  });
});

describe('a marked copy', () => {
  it('says at the head of every page until when nothing may be published, and who has it', async () => {
    const marked = makeReleaseDocument({ copy: { words: '엠바고 2026. 11. 23.(월) 오전 9시까지', receiver: '견본일보' }, changed: at('2026-11-22 09:00') });
    const { parts } = await readDocx(await renderReleaseDocx(marked, await makeDocumentPictures()));
    expect(parts.get('word/header1.xml')).toContain('엠바고 2026. 11. 23.(월) 오전 9시까지 · 받는 곳 견본일보');
  });
});

describe('a text that looks like what is settled', () => {
  const trap = ' r:id="rIdabc" Id="rIdabc" <wp:docPr id="7" <w:bookmarkStart w:id="9" <dcterms:created>2000 <w:pPrDefault><w:pPr> ]]> &amp; \u0007';

  it('stays as it was written', async () => {
    const body = makeReleaseBody(`덫: ${trap.replaceAll('<', '\\<')}\n\n[링크](https://news.example.kr/)`);
    const { text, parts } = await readDocx(await renderReleaseDocx(makeReleaseDocument({ title: `제목${trap}`, body }), await makeDocumentPictures()));
    const kept = trap.replace('\u0007', '').trim();
    expect(text).toContain(`제목 ${kept}`);
    expect(text).toContain(`덫: ${kept.replace('&amp;', '&')}`);
    expect(parts.get('docProps/core.xml')).toMatch(/<dcterms:created [^>]*>2026-11-22T00:00:00Z</);
  });
});
