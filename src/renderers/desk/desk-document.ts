/** A page of the private desk: a file in a folder that is opened from a disk, with nothing of the site around it. */
import { htmlAttribute, htmlText } from '../../infra/escape.ts';

export interface DeskDocument {
  title: string;
  /** Finished HTML. */
  body: string;
  /** How to get from the page's folder to the desk's: `../../`. */
  up: string;
}

export function renderDeskDocument({ title, body, up }: DeskDocument): string {
  const from = htmlAttribute(up);
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'self' file:; script-src 'self' file:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${htmlText(title)}</title>
<link rel="stylesheet" href="${from}desk.css">
<script src="${from}desk.js" defer></script>
</head>
<body>
<header class="desk-private"><p><strong>공개 전 자료입니다.</strong> 밖에 보내거나 누리집에 올리지 마세요.</p></header>
<main class="wrap" id="main">
${body}
</main>
</body>
</html>
`;
}
