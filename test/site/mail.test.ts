import { describe, expect, it } from 'vitest';
import type { BookPiece, IssueBook } from '../../src/domain/issue-book.ts';
import { composeIssueMail } from '../../src/domain/issue-mail.ts';
import { fitMail, MAIL_LIMIT } from '../../src/renderers/mail/render-mail.ts';
import { makeBook, makeFigure, makePiece, makeProse, makeSection } from '../support/make-book.ts';
import { makeSite } from '../support/make-site.ts';
import { ACTIVE, mailElements } from '../support/mail-html.ts';

const site = makeSite();
const htmlOf = async (book: IssueBook) => (await fitMail(composeIssueMail(book, site))).html;

/** An issue of pieces with so many sentences each. */
function bigBook(count: number, sentences: number): IssueBook {
  const body = makeProse(`${'군은 올해 마을 길을 넓히고 가로등을 새로 달았다. '.repeat(sentences)}\n\n![지도](photo:2026/road)`);
  const pieces = Array.from({ length: count }, (_, index): BookPiece => makePiece({ anchor: `piece-${index}`, title: `${index + 1}번째 마을의 길과 가로등 이야기`, body, corrections: [{ label: '정정', text: `${index + 1}번 글을 바로잡았습니다.` }] }));
  return makeBook({ sections: [makeSection(pieces)] });
}

describe('the e-mail form of an issue', () => {
  it('is a complete document that names its language and fetches nothing but pictures', async () => {
    const html = await htmlOf(makeBook({ cover: makeFigure(), sections: [makeSection([makePiece({ figures: [makeFigure()] })])] }));
    expect(html).toMatch(/^<!doctype html>\n<html lang="ko" dir="ltr" /);
    expect(html).toContain('<title>음성소식 제6호 – 음성소식 2026년 11·12월호</title>');
    expect(html).toContain('role="article"');
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html.replaceAll(/xmlns(:\w)?="[^"]*"/g, '')).not.toMatch(/http:|@import|url\(|fonts\.g/);
    const elements = mailElements(html);
    expect(elements.filter(({ name }) => ACTIVE.includes(name))).toEqual([]);
    for (const { name, attributes } of elements) {
      if (name === 'img') expect(attributes).toMatchObject({ alt: expect.stringMatching(/./), src: expect.stringMatching(/^https:/) });
      if (name === 'a') expect(attributes['href']).toMatch(/^(?:https|tel):/);
    }
  });

  it('is the same to the byte every time', async () => {
    expect(await htmlOf(bigBook(3, 4))).toBe(await htmlOf(bigBook(3, 4)));
  });

  it.each([
    [20, 60],
    [60, 40],
    [200, 30],
  ])('of %i pieces of %i sentences fits, and still has every title and every notice', async (count, sentences) => {
    const { mail, html } = await fitMail(composeIssueMail(bigBook(count, sentences), site));
    expect(Buffer.byteLength(html)).toBeLessThan(MAIL_LIMIT);
    for (let number = 1; number <= count; number++) {
      expect(html).toContain(`>${number}번째 마을의 길과 가로등 이야기</a>`);
      expect(html).toContain(`${number}번 글을 바로잡았습니다.`);
      expect(html).toContain(`href="https://news.example/newsletters/sosik/2026-11/#piece-${number - 1}"`);
    }
    expect(mail.form).toBe(count === 200 ? 'contents' : 'texts');
    if (mail.form === 'texts') expect(html).toContain('>이어 읽기</a>');
  });

  it('that has more titles than fit names its sections and sends to the web', async () => {
    const html = await htmlOf(bigBook(2000, 1));
    expect(Buffer.byteLength(html)).toBeLessThan(MAIL_LIMIT);
    expect(html).toContain('<li>군정 소식</li>');
  });

  it('shows as words what would be markup to MJML or to its templates', async () => {
    const traps = ['"><script>alert(1)</script>', '</mj-text></mj-column><mj-raw>', ']]>', "$& $' $` $1", '{{x}} [[y]]', '<!-- htmlmin:ignore -->', '<mj-include path="/etc/passwd"/>', '<![endif]-->', '&amp;lt;', '" onload="x', "' style='x"];
    for (const trap of traps) {
      const piece = makePiece({ title: trap, subtitles: [trap], facts: [trap], corrections: [{ label: trap, text: trap }], figures: [makeFigure({ alt: trap, caption: trap })], body: { blocks: [{ kind: 'paragraph', id: 'a.1', children: [{ kind: 'text', text: trap }] }], notes: [] } });
      const html = await htmlOf(makeBook({ title: trap, label: trap, publisher: trap, sections: [makeSection([piece], { title: trap })], colophon: [{ label: trap, value: trap }] }));
      const words = trap.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(html.split(`>${words}<`).length - 1, trap).toBeGreaterThanOrEqual(6);
      const elements = mailElements(html);
      expect(elements.filter(({ name, attributes }) => ACTIVE.includes(name) || name.startsWith('mj-') || 'onload' in attributes)).toEqual([]);
      expect(elements.find(({ name }) => name === 'img')?.attributes['alt']).toBe(trap);
    }
  });
});
