/** Finds the line of a field. It costs a second parse and so runs for faulty files alone. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** The line, counted from 1, of the deepest part of the path that the source has. */
export function lineOf(source: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, strict: false });
  let node: Node | null = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const found: { offset: number; node: Node | null } | undefined = child(node, step);
    if (!found) break;
    offset = found.offset;
    node = found.node;
  }
  return lines.linePos(offset).line;
}

function child(node: Node | null, step: PropertyKey): { offset: number; node: Node | null } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    const key = pair?.key;
    return pair && isScalar(key) ? { offset: key.range?.[0] ?? 0, node: (pair.value as Node | null) ?? null } : undefined;
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item ? { offset: item.range?.[0] ?? 0, node: item } : undefined;
  }
  return undefined;
}
