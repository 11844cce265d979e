/** What the page says of a search. */
import type { Found, SearchRequest } from '../domain/search/search.ts';

/** Of an answer from the newest year alone, while the others are being asked. */
export function progressWords(found: Found, year: string): string {
  return `${year}년 글에서 ${found.whole}건을 찾았고, 더 앞선 해를 찾고 있습니다.`;
}

export function statusWords(found: Found, request: SearchRequest): string {
  // What the keys say in the other mode, first: else one would wonder at what stands there.
  const typed = found.typed === undefined ? '' : `‘${found.typed}’(으)로 찾은 결과입니다. `;
  return typed + countWords(found, request);
}

function countWords({ whole, hits, units }: Found, { text }: SearchRequest): string {
  if (hits.length === 0 && text.trim() !== '' && units.length === 0) return '두 글자 이상 적어 주세요.';
  if (hits.length === 0) return '찾은 글이 없습니다.';
  if (whole === 0) return `모든 낱말이 든 글은 없어, 낱말이 많이 든 글 ${hits.length}건을 보입니다.`;
  if (whole < hits.length) return `${whole}건을 찾았고, 낱말이 많이 든 글 ${hits.length - whole}건이 이어집니다.`;
  return `${whole}건을 찾았습니다.`;
}

export const FAILED = '찾기에 쓰는 파일을 받지 못했습니다. 잠시 뒤에 다시 해 보세요.';
