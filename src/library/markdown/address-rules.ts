import type { StateCore, StateInline, Token } from 'markdown-it';
import { looseAddresses, webAddressAt } from './address.ts';

/**
 * Inline rule: `http://…` and `https://…` become links where they stand. In mid-parse, since an address may hold signs that
 * would otherwise be emphasis (`/__init__/`).
 */
export function webAddressRule(state: StateInline, silent: boolean): boolean {
  // In a link's label nothing is linked; while a label is measured there is nothing to write.
  if (silent || state.linkLevel > 0 || !state.src.startsWith('://', state.pos)) return false;
  const scheme = /(?:^|[^A-Za-z0-9])(https?)$/i.exec(state.src.slice(Math.max(0, state.pos - 6), state.pos))?.[1];
  if (!scheme || !state.pending.toLowerCase().endsWith(scheme.toLowerCase())) return false;
  const address = webAddressAt(state.src, state.pos - scheme.length, scheme.length + 3);
  if (!address) return false;
  state.pending = state.pending.slice(0, -scheme.length);
  state.pos += address.length - scheme.length;
  if (address.href === '') {
    state.pending += address.shown;
    return true;
  }
  state.push('link_open', 'a', 1).attrs = [['href', address.href]];
  state.push('text', '', 0).content = address.shown;
  state.push('link_close', 'a', -1);
  return true;
}

/** Core rule: `www.…` and e-mail addresses in finished text become links. */
export function looseAddressRule(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type === 'inline' && token.children && /www\.|@/i.test(token.content)) token.children = linked(token.children, state);
  }
}

function linked(tokens: readonly Token[], state: StateCore): Token[] {
  const result: Token[] = [];
  let links = 0;
  for (const token of tokens) {
    if (token.type === 'link_open') links++;
    else if (token.type === 'link_close') links--;
    const addresses = token.type === 'text' && links === 0 ? looseAddresses(token.content) : [];
    if (addresses.length === 0) result.push(token);
    else for (const part of split(token.content, addresses, state)) result.push(part);
  }
  return result;
}

function* split(text: string, addresses: ReturnType<typeof looseAddresses>, state: StateCore): Generator<Token> {
  const plain = (content: string): Token => Object.assign(new state.Token('text', '', 0), { content });
  let from = 0;
  for (const address of addresses) {
    if (address.start > from) yield plain(text.slice(from, address.start));
    const open = new state.Token('link_open', 'a', 1);
    open.attrs = [['href', address.href]];
    yield open;
    yield plain(address.shown);
    yield new state.Token('link_close', 'a', -1);
    from = address.start + address.length;
  }
  if (from < text.length) yield plain(text.slice(from));
}
