import { attribute, text, wordsOr } from './book-text.ts';
import { FILE } from './chapters.ts';

export interface BookDocument {
  title: string;
  lang: string;
  /** Of the `body` element: `cover`, `frontmatter`. */
  type?: 'cover' | 'frontmatter' | 'bodymatter' | 'backmatter';
  body: string;
}

/** One file of the book. https://www.w3.org/TR/epub-33/#sec-xhtml */
export function documentXhtml({ title, lang, type, body }: BookDocument): string {
  const language = attribute(lang);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${language}" lang="${language}">
<head>
<meta charset="utf-8"/>
<title>${text(wordsOr(title, '제목 없음'))}</title>
<link rel="stylesheet" type="text/css" href="${FILE.style}"/>
</head>
<body${type === undefined ? '' : ` epub:type="${type}"`}>
${body}</body>
</html>
`;
}
