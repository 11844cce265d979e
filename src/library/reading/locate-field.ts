/** Finds the lines of fields. It costs a second parse and so runs for faulty files alone, once for all faults of a file. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { asMeant } from './read-yaml.ts';

export type FieldLocator = (path: readonly PropertyKey[]) => number;

/** The line, counted from 1, of the deepest part of a path that the source has. */
export function fieldLocator(source: string): FieldLocator {
  const lines = new LineCounter();
  let root: Node | null | undefined;
  return (path) => {
    if (root === undefined) root = parseDocument(asMeant(source), { schema: 'failsafe', lineCounter: lines, prettyErrors: false, strict: false }).contents as Node | null;
    let node = root;
    let offset = node?.range?.[0] ?? 0;
    for (const step of path) {
      const found: { offset: number; node: Node | null } | undefined = child(node, step);
      if (!found) break;
      offset = found.offset;
      node = found.node;
    }
    return lines.linePos(offset).line;
  };
}

function child(node: Node | null, step: PropertyKey): { offset: number; node: Node | null } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    const key = pair?.key;
    return pair && isScalar(key) ? { offset: key.range?.[0] ?? 0, node: (pair.value as Node | null) ?? null } : undefined;
  }
  if (isSeq(node)) {
    // Empty items are dropped before the schema counts them.
    const items = node.items.filter((item) => !isScalar(item) || (item.value !== null && item.value !== ''));
    const item = items[Number(step)] as Node | undefined;
    return item ? { offset: item.range?.[0] ?? 0, node: item } : undefined;
  }
  return undefined;
}
