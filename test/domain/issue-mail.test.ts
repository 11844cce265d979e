import { describe, expect, it } from 'vitest';
import { composeIssueMail, type IssueMail, mailPicture, mailSteps } from '../../src/domain/issue-mail.ts';
import { pictureSet } from '../../src/domain/picture.ts';
import { linesOf } from '../../src/domain/prose.ts';
import { makeBook, makeFigure, makePiece, makeProse, makeSection } from '../support/make-book.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeSite } from '../support/make-site.ts';

const site = makeSite();
const place = 'https://news.example/newsletters/sosik/2026-11/#article-one';

function mailOf(pieces = [makePiece()]): IssueMail {
  return composeIssueMail(makeBook({ sections: [makeSection(pieces)] }), site);
}

const only = (mail: IssueMail | undefined) => mail?.sections[0]?.pieces[0];

describe('the mail of an issue', () => {
  it('leads to the web reader and to every form that can be taken along', () => {
    expect(mailOf()).toMatchObject({ form: 'texts', label: '음성소식 제6호', date: '2026. 11. 1.(일)', preview: '빈 항아리에 귀를 대면', address: 'https://news.example/newsletters/sosik/2026-11/' });
    expect(mailOf().downloads.map(({ address }) => address.split('/').at(-1))).toEqual(['book.epub', 'book.pdf', 'large-print.pdf']);
  });

  it('numbers its pieces through, and each leads on to the web', () => {
    const onward = { label: '보도자료 쪽에서 보기', address: 'https://news.example/press/a/' };
    const mail = composeIssueMail(makeBook({ sections: [makeSection([makePiece(), makePiece({ kind: 'press', onward })]), makeSection([makePiece({ kind: 'withdrawn' })])] }), site);
    expect(mail.sections.flatMap(({ pieces }) => pieces.map(({ number, link }) => [number, link]))).toEqual([[1, { label: '누리집에서 보기', address: place }], [2, onward], [3, undefined]]);
  });

  it('shows one photo below a text without any, says how many more there are, and all of a row', () => {
    const figures = [makeFigure(), makeFigure(), makeFigure()];
    expect(only(mailOf([makePiece({ figures })]))).toMatchObject({ figures: [figures[0]], link: { label: '사진 2장 더 보기', address: place } });
    expect(only(mailOf([makePiece({ figures, body: makeProse('![지도](photo:2026/road)') })]))).toMatchObject({ figures: [], link: { label: '사진 3장 더 보기' } });
    expect(only(mailOf([makePiece({ kind: 'photos', figures })]))?.figures).toHaveLength(3);
  });

  it('has pictures by absolute address, sharp on a phone and no wider than the mail', () => {
    expect(mailPicture(makeFigure(), site)).toEqual({ address: 'https://news.example.kr/pictures/newsletter/2026/road/ffffffffff-960.jpg', alt: '단풍이 든 길', width: 560, height: 420 });
    const picture = pictureSet(makePhoto({ picture: { file: 'a.jpg', digest: 'a'.repeat(64), width: 300, height: 200, format: 'jpeg' } }), 'newsletter');
    expect(picture && mailPicture(makeFigure({ picture }), site)).toMatchObject({ width: 300, height: 200 });
  });
});

describe('the steps of a mail that is too long', () => {
  const notice = { label: '정정', text: '바로잡았습니다.' };
  const long = makePiece({ title: '긴 글', corrections: [notice], body: makeProse(`${'문장 하나입니다. '.repeat(900)}\n\n![지도](photo:2026/road)`), figures: [makeFigure()] });
  const steps = [...mailSteps(mailOf([long, makePiece({ anchor: 'short' })]))];

  it('start with the whole issue, and only ever get shorter', () => {
    expect(steps[0]).toEqual(mailOf([long, makePiece({ anchor: 'short' })]));
    const lengths = steps.map((step) => step.sections.flatMap(({ pieces }) => pieces.flatMap(({ body }) => linesOf(body))).join('').length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(lengths.at(-4)).toBe(0);
  });

  it('cut long texts at the end of a sentence, show their first photo, and read on in the web reader', () => {
    const piece = only(steps[1]);
    expect(piece && linesOf(piece.body).join('')).toMatch(/^(문장 하나입니다\. )*문장 하나입니다\.$/);
    expect(piece).toMatchObject({ link: { label: '이어 읽기', address: place }, figures: [{ alt: '지도' }], corrections: [notice] });
    expect(steps[1]?.sections[0]?.pieces[1]).toEqual(steps[0]?.sections[0]?.pieces[1]);
  });

  it('keep every title and notice as long as there is any room, and then the sections', () => {
    for (const step of steps.slice(0, -2)) expect(step.sections[0]?.pieces.map(({ title, corrections }) => [title, corrections.length])).toEqual([['긴 글', 1], ['빈 항아리에 귀를 대면', 0]]);
    expect(steps.at(-3)?.form).toBe('contents');
    expect(steps.at(-2)).toMatchObject({ form: 'sections', sections: [{ title: '군정 소식', pieces: [] }] });
    expect(steps.at(-1)).toMatchObject({ form: 'sections', sections: [], address: 'https://news.example/newsletters/sosik/2026-11/' });
  });
});
