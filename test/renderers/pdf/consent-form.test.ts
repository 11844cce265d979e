import { beforeAll, describe, expect, it } from 'vitest';
import { foldForSearch, foldSpaceless, textsWithin } from '../../../src/infra/opened-file.ts';
import { type ConsentFormSize, typesetConsentForm } from '../../../src/renderers/pdf/consent-form.ts';
import { makeSite } from '../../support/make-site.ts';

const site = makeSite({ publisher: '가람군 홍보실', phone: '043-000-3777', address: '가람읍 견본로 9', channels: [{ id: 'insta', name: '인스타그램', platform: 'instagram' }] });
const folded = (text: string) => foldSpaceless(foldForSearch(text));

describe.each<[ConsentFormSize, number]>([['plain', 2], ['large-print', 4]])('the blank consent form (%s)', (size, most) => {
  let form: ReturnType<typeof typesetConsentForm>;
  let text: string;
  beforeAll(() => {
    form = typesetConsentForm(site, size);
    text = [...textsWithin('form.pdf', form.bytes)].flatMap((one) => ('text' in one ? [one.text] : [])).join('\n');
  });

  it('is a tagged PDF/UA-1 of a few pages', () => {
    const source = Buffer.from(form.bytes).toString('latin1');
    expect(form.pages).toBeLessThanOrEqual(most);
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    for (const sign of ['/StructTreeRoot', '/Lang', '/DisplayDocTitle true']) expect(source).toContain(sign);
  });

  it('asks for everything that the ledger asks for', () => {
    for (const words of ['초상 이용 동의서', '쓰는 목적', '누리집', '소식지', 'SNS', '영상', '경로당 TV', '언론 제공', '쓰는 기간', '제3자 제공', '직장을 그만둔 뒤', '보호자', '미성년자', '보관하고 없앱니다', '서명']) expect(text, words).toContain(folded(words));
  });

  it('says that it may be refused and withdrawn, and where', () => {
    for (const words of ['동의하지 않아도', '아무런 불이익이 없습니다', '언제든지 거둘 수', '043-000-3777', '가람읍 견본로 9', '가람군 홍보실', '인스타그램']) expect(text, words).toContain(folded(words));
  });

  it('is the same to the byte whenever it is made', () => {
    expect(Buffer.from(typesetConsentForm(site, size).bytes).equals(Buffer.from(form.bytes))).toBe(true);
  });
});

it('names in an address what no font has, and fits any office', () => {
  const { bytes, pages } = typesetConsentForm(makeSite({ publisher: `${'가나다라'.repeat(12)} 홍보실`, address: `견본로 1 \u{2A6A5} 😀 ${'긴 주소 '.repeat(15)}` }), 'plain');
  expect(pages).toBe(2);
  expect([...textsWithin('form.pdf', bytes)].flatMap((one) => ('text' in one ? [one.text] : [])).join('\n')).toContain(folded('[U+2A6A5]'));
});
