/** Cover, the editors' words, colophon, and the licence of the fonts. */
import type { IssueBook } from '../../domain/issue-book.ts';
import { koreanDay, seoulDay } from '../../domain/instant.ts';
import { attribute, outsideHref, text, wordsOr } from './book-text.ts';
import { figureXhtml, proseXhtml } from './block-xhtml.ts';
import { noticesXhtml } from './chapter-xhtml.ts';
import { FILE } from './chapters.ts';
import { documentXhtml } from './document-xhtml.ts';
import type { FontLicence } from './fonts.ts';
import { inTitleFace, pageBreaks, settingOf, type SharedSetting } from './setting.ts';

/** Name, number and title set in type, with the cover's picture where there is one. */
export function coverXhtml(issue: IssueBook, book: SharedSetting): string {
  const place = { file: FILE.cover, book };
  const words = (value: string) => text(inTitleFace(wordsOr(value, '제목 없음'), place));
  const picture = issue.cover ? figureXhtml({ ...issue.cover, caption: undefined }, undefined, place) : '';
  return documentXhtml({
    title: issue.title,
    lang: issue.lang,
    type: 'cover',
    body: `<section class="cover${picture === '' ? ' in-type' : ''}" aria-label="표지">
<p class="cover-name">${words(issue.publication)}</p>
<p class="cover-number">제${issue.number}호</p>
${picture}<h1 class="cover-title">${words(issue.title)}</h1>
<p class="cover-foot">${words(issue.publisher)}<br/>${words(koreanDay(seoulDay(issue.date)))}</p>
</section>
`,
  });
}

/** Of the page before the contents; undefined where nothing was corrected and nothing is said. */
export function frontTitle({ note, corrections }: Pick<IssueBook, 'note' | 'corrections'>): string | undefined {
  if (note) return '이번 호를 펴내며';
  return corrections.length > 0 ? '바로잡은 내용' : undefined;
}

export function frontXhtml(issue: IssueBook, book: SharedSetting): string | undefined {
  const title = frontTitle(issue);
  if (title === undefined) return undefined;
  const place = { file: FILE.front, book };
  const breaks = pageBreaks('note', place);
  const notices = noticesXhtml(issue.corrections, place);
  const note = issue.note ? `<div class="text">\n${proseXhtml(issue.note, settingOf(issue.note, 'note', place))}</div>\n` : '';
  return documentXhtml({
    title,
    lang: issue.lang,
    type: 'frontmatter',
    body: `<section aria-labelledby="note">${breaks}\n<h1 id="note">${inTitleFace(title, place)}</h1>\n${notices}${note}</section>\n`,
  });
}

export function colophonXhtml(issue: IssueBook, book: SharedSetting): string {
  const place = { file: FILE.colophon, book };
  const breaks = pageBreaks('colophon', place);
  const facts = issue.colophon.map(({ label, value }) => `<dt>${text(inTitleFace(label, place))}</dt><dd>${factXhtml(label, value)}</dd>\n`).join('');
  const web = outsideHref(issue.address);
  const onward = web === undefined ? '' : `<p class="onward"><a href="${attribute(web)}">웹에서 이 호 보기</a></p>\n`;
  return documentXhtml({
    title: '펴낸 곳',
    lang: issue.lang,
    type: 'backmatter',
    body: `<section epub:type="colophon" role="doc-colophon" aria-labelledby="colophon">${breaks}
<h1 id="colophon">${inTitleFace('펴낸 곳', place)}</h1>
<dl class="colophon">${facts}<dt>${inTitleFace('글꼴', place)}</dt><dd>본문과 제목의 글꼴은 SIL 오픈 폰트 라이선스를 따릅니다. <a href="${FILE.fonts}">글꼴과 라이선스</a></dd>
</dl>
${onward}</section>
`,
  });
}

function factXhtml(label: string, value: string): string {
  const digits = value.replace(/[^\d+]/g, '');
  if (label !== '전화' || digits === '') return text(value);
  return `<a href="tel:${digits}">${text(value)}</a>`;
}

/** The licence travels with the fonts, as its second condition asks: https://openfontlicense.org/open-font-license-official-text/ */
export function fontsXhtml({ lang }: Pick<IssueBook, 'lang'>, licences: readonly FontLicence[], book: SharedSetting): string {
  const place = { file: FILE.fonts, book };
  const fonts = licences.map(({ name, use, copyright }) => `<dt>${text(inTitleFace(name, place))}</dt><dd>${text(use)}<br/><span xml:lang="en" lang="en">${text(copyright)}</span></dd>\n`).join('');
  const paragraphs = (licences[0]?.terms ?? []).map((paragraph) => `<p>${text(paragraph)}</p>\n`).join('');
  return documentXhtml({
    title: '글꼴과 라이선스',
    lang,
    type: 'backmatter',
    body: `<section class="licence-page" aria-labelledby="fonts">
<h1 id="fonts">${inTitleFace('글꼴과 라이선스', place)}</h1>
<p>이 책에 쓰인 글자만 골라 담은 글꼴입니다.</p>
<dl class="colophon">${fonts}</dl>
<div class="licence" xml:lang="en" lang="en">
${paragraphs}</div>
</section>
`,
  });
}
