import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentPictures } from '../../src/domain/release-document.ts';
import { linesOf } from '../../src/domain/prose.ts';
import { foldForSearch, foldSpaceless, textsWithin } from '../../src/infra/opened-file.ts';
import { plainText } from '../../src/renderers/pdf/pdf-signs.ts';
import { typesetRelease } from '../../src/renderers/pdf/typeset-release.ts';
import { HOSTILE } from '../renderers/pdf/rich-book.ts';
import { makeFigure } from '../support/make-book.ts';
import { makeDocumentPictures, makeReleaseBody, makeReleaseDocument, RICH_MARKDOWN } from '../support/make-release-document.ts';

const rich = makeReleaseDocument({
  body: makeReleaseBody(`${RICH_MARKDOWN}\n\n${HOSTILE}`),
  corrections: [{ label: '정정 2026. 11. 23.(월) 오전 10시', text: '인원을 30명으로 바로잡음' }],
  facts: [{ label: '일시', text: '2026. 12. 1.(화)' }],
  figures: [makeFigure({ alt: '길가의 은행나무', caption: '[사진 2] 은행나무' })],
  attachments: ['추진 계획 (PDF 문서, 12KB)'],
});
const folded = (text: string) => foldSpaceless(foldForSearch(plainText(text)));

describe('a release as a PDF', () => {
  let pictures: DocumentPictures;
  let bytes: Uint8Array;
  let source: string;
  let pages: string;
  beforeAll(async () => {
    pictures = await makeDocumentPictures();
    bytes = typesetRelease(rich, pictures);
    source = Buffer.from(bytes).toString('latin1');
    const found = [...textsWithin('release.pdf', bytes)];
    expect(found.filter((one) => 'unreadable' in one)).toEqual([]);
    pages = found.flatMap((one) => ('text' in one && one.spaceless ? [one.text] : [])).join('\n');
  });

  it('is a tagged PDF/UA-1 in the language of the release, under its title', () => {
    for (const sign of ['/StructTreeRoot', '/MarkInfo', '/DisplayDocTitle true']) expect(source).toContain(sign);
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(source).toMatch(/\/Lang ?\(ko/);
    expect(source).toContain('<dc:title>');
  });

  it('embeds its own fonts and none of the machine', () => {
    const names = [...source.matchAll(/\/FontName ?\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/^(?:NotoSerifKR|PretendardGOV)-/.test(name ?? ''))).toEqual([]);
  });

  it('follows the form of the office', () => {
    const wanted = ['음성군 보도자료', '보도시점', rich.releasedAt, '담당부서', '책임자', '담당자', '복지정책과 희망복지팀', '043-000-3201', 'care@example.kr', rich.title, '- 안부 확인 매일로', '인원을 30명으로 바로잡음', '일시', '첫 문단에', '[사진 2] 은행나무', '추진 계획', rich.rights];
    const places = wanted.map((words) => pages.indexOf(folded(words)));
    expect(places).not.toContain(-1);
    const order = ['음성군 보도자료', '담당부서', rich.title, '인원을 30명으로', '첫 문단에', '[사진 2]', rich.rights].map((words) => pages.indexOf(folded(words)));
    expect(order).toEqual([...order].sort((one, two) => one - two));
  });

  it('has every word of the text, hanja and the marks of officials among them', () => {
    const words = linesOf(rich.body).flatMap((line) => line.split(/\s+/)).map(folded).filter((word) => word !== '' && word.length < 20);
    expect(words.filter((word) => !pages.includes(word))).toEqual([]);
    for (const sign of ['□큰줄기', '○가운데', '-작은가지', '※알아', '가.가의', '陰城郡']) expect(pages).toContain(sign);
  });

  it('counts its pages', () => {
    expect(pages).toMatch(/1\/\d/);
  });

  it('is the same to the byte when it is set again', () => {
    expect(Buffer.compare(Buffer.from(typesetRelease(rich, pictures)), Buffer.from(bytes))).toBe(0);
  });

  it('needs no person, no subtitle, no text and no colour, and takes a title of any length', () => {
    const bare = makeReleaseDocument({ desks: [], subtitles: [], body: { blocks: [], notes: [] }, color: undefined, title: '가나다라마바사아자차카타파하'.repeat(20) });
    expect(typesetRelease(bare, { photos: new Map(), mark: undefined }).length).toBeGreaterThan(1000);
  });

  it('is set in the language that a release is written in', () => {
    const english = makeReleaseDocument({ lang: 'en', title: 'Winter care begins', body: makeReleaseBody('The county begins winter care.') });
    expect(Buffer.from(typesetRelease(english, { photos: new Map(), mark: undefined })).toString('latin1')).toMatch(/\/Lang ?\(en/);
  });
});
