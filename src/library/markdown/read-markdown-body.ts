/** What the check and the gate need to know of a Markdown body. Lines are counted from the body's first. */
import type { Fault } from '../../domain/fault.ts';
import type { BodyFacts } from '../../domain/newsroom.ts';
import { bodyStems } from '../../domain/related.ts';
import { linkKind } from './link-target.ts';
import { factsOf, parseMarkdown } from './parse-markdown.ts';
import { quoted } from '../../domain/particle.ts';

export type BodyFault = Pick<Fault, 'line' | 'rule' | 'severity' | 'message' | 'hint'>;

export interface BodyReading {
  facts: BodyFacts;
  faults: BodyFault[];
}

export function readMarkdownBody(body: string): BodyReading {
  const found = factsOf(parseMarkdown(body));
  const faults: BodyFault[] = [];
  if (found.emptyBody) faults.push({ line: 1, rule: 'empty-body', severity: 'error', message: '본문이 비어 있습니다', hint: '머리말 아래에 본문을 적으세요' });
  for (const line of found.rawHtmlLines) {
    faults.push({ line, rule: 'raw-html', severity: 'warning', message: 'HTML 태그는 글자 그대로 보입니다', hint: '마크다운으로 고쳐 적으세요' });
  }
  for (const { src, line } of found.outsidePictures) {
    faults.push({ line, rule: 'outside-picture', severity: 'error', message: `사진 ${quoted(src, '은/는')} 사진 대장에 없어 보이지 않습니다`, hint: '![설명](photo:2026/사진-id)처럼 사진 대장의 사진을 쓰세요' });
  }
  for (const { label, line } of found.unusedNotes) {
    faults.push({ line, rule: 'unused-note', severity: 'warning', message: `각주 ${quoted(label, '을/를')} 가리키는 곳이 없어 보이지 않습니다`, hint: `본문에 [^${label}]를 넣거나 각주를 지우세요` });
  }
  const ids = new Set(found.headings.map(({ id }) => id));
  for (const { href, line } of found.links) {
    const kind = linkKind(href);
    const isDead = kind === 'relative' || (kind === 'fragment' && !ids.has(decodedFragment(href)));
    if (isDead) faults.push({ line, rule: 'dead-link', severity: 'warning', message: `${quoted(href, '으로/로')} 가는 링크는 갈 곳이 없어 글자로만 보입니다`, hint: 'https://로 시작하는 주소나 이 글의 소제목을 가리키세요' });
  }
  const innerLinks = [...new Set(found.links.map(({ href }) => href).filter((href) => linkKind(href) === 'root'))];
  return { facts: { firstParagraph: found.firstParagraph, photos: found.photos, innerLinks, stems: bodyStems(body) }, faults };
}

function decodedFragment(href: string): string {
  try {
    return decodeURIComponent(href.slice(1)).normalize('NFC');
  } catch {
    return href.slice(1);
  }
}
