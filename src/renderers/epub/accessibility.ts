/** What the package says of the book's accessibility: only what holds of every book that is made here. */
import type { IssueBook } from '../../domain/issue-book.ts';
import { text } from './book-text.ts';

export interface Accessible {
  hasPictures: boolean;
  hasPages: boolean;
}

/**
 * No conformance is claimed: whether an alternative text says what a picture
 * says is for people to judge. https://www.w3.org/TR/epub-a11y-11/#sec-disc-package
 * with the vocabulary of https://www.w3.org/community/reports/publishingcg/CG-FINAL-schema-a11y-properties-for-discovery/
 */
export function accessibilityMeta({ lang }: Pick<IssueBook, 'lang'>, { hasPictures, hasPages }: Accessible): string {
  const modes = ['textual', ...(hasPictures ? ['visual'] : [])];
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    'unlocked',
    ...(hasPictures ? ['alternativeText'] : []),
    ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
  ];
  const meta = (property: string, value: string, attributes = '') => `<meta property="schema:${property}"${attributes}>${text(value)}</meta>\n`;
  return [
    ...modes.map((mode) => meta('accessMode', mode)),
    meta('accessModeSufficient', 'textual'),
    ...(hasPictures ? [meta('accessModeSufficient', 'textual,visual')] : []),
    ...features.map((feature) => meta('accessibilityFeature', feature)),
    meta('accessibilityHazard', 'none'),
    meta('accessibilitySummary', summary({ hasPictures, hasPages }), lang === 'ko' ? '' : ' xml:lang="ko"'),
  ].join('');
}

function summary({ hasPictures, hasPages }: Accessible): string {
  return [
    '글자 크기와 줄 간격, 배경을 마음대로 바꿀 수 있고, 화면 낭독기로 처음부터 끝까지 차례대로 들을 수 있습니다.',
    '차례와 제목으로 원하는 글을 찾아갈 수 있습니다.',
    ...(hasPages ? ['인쇄용 PDF와 같은 쪽 번호로도 찾아갈 수 있습니다.'] : []),
    hasPictures ? '사진에는 대체 텍스트가 있습니다.' : '사진은 없습니다.',
    '접근성 인증을 받은 책은 아닙니다.',
  ].join(' ');
}
