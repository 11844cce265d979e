/** Where a field and the body stand in the text of an entry's file, line ends of any kind. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';

export interface SourceRange {
  from: number;
  to: number;
}

export interface SourceRanges {
  body: SourceRange;
  /** Undefined where the file has no such field. */
  field(path: readonly PropertyKey[]): SourceRange | undefined;
}

/** @param isMarkdown whether front matter stands before a body; else all of it is YAML */
export function sourceRanges(text: string, isMarkdown: boolean): SourceRanges {
  const yaml = isMarkdown ? frontMatter(text) : { from: 0, to: text.length, end: text.length };
  let root: Node | null | undefined;
  return {
    body: { from: yaml.end, to: text.length },
    field(path) {
      root ??= parseDocument(text.slice(yaml.from, yaml.to), { schema: 'failsafe', prettyErrors: false, strict: false }).contents as Node | null;
      const range = nodeAt(root, path)?.range;
      return range ? { from: yaml.from + range[0], to: yaml.from + range[1] } : undefined;
    },
  };
}

function frontMatter(text: string): SourceRange & { end: number } {
  const start = /^\s*---[ \t]*\r?\n/.exec(text)?.[0].length ?? 0;
  const end = /^---[ \t]*\r?$/m.exec(text.slice(start));
  const to = end ? start + end.index : start;
  return { from: start, to, end: to + (end?.[0].length ?? 0) };
}

function nodeAt(root: Node | null, path: readonly PropertyKey[]): Node | undefined {
  let node = root;
  for (const step of path) {
    // One value is taken as a list of one.
    if (isScalar(node) && step === 0) continue;
    if (isMap(node)) node = (node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))?.value as Node | null | undefined) ?? null;
    else if (isSeq(node)) node = (node.items.filter((item) => !isScalar(item) || (item.value !== null && item.value !== ''))[Number(step)] as Node | undefined) ?? null;
    else return undefined;
  }
  return node ?? undefined;
}
