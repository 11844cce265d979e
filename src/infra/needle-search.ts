/**
 * Which of many strings occur in a text. Wu and Manber's method ("A Fast
 * Algorithm for Multi-Pattern Searching", 1994) over UTF-16 code units: a table
 * says how far one may leap given the last signs of the window, and only where it
 * says zero a radix tree is asked. Needles are sorted into classes by length,
 * because the shortest needle limits the leap; the tree, and not a list of
 * candidates, keeps thousands of needles with a common beginning cheap.
 */

/** The lower ends of the length classes; the last has none above it. */
const CLASSES = [1, 2, 3, 6, 16] as const;

/**
 * The indices, ascending, of the needles that the text contains, as
 * `needles.filter((needle) => text.includes(needle))` would find them: nothing
 * is normalised, an empty needle is in every text.
 */
export function compileNeedles(needles: readonly string[]): (text: string) => number[] {
  const everywhere: number[] = [];
  const classes = CLASSES.map((): number[] => []);
  needles.forEach((needle, index) => {
    const rank = CLASSES.findLastIndex((least) => needle.length >= least);
    (classes[rank] ?? everywhere).push(index);
  });
  const finders = classes.filter((members) => members.length > 0).map((members) => classFinder(needles, members));
  return (text) => {
    const found = new Set(everywhere);
    const units = codeUnits(text);
    for (const find of finders) find(text, units, found);
    return [...found].sort((a, b) => a - b);
  };
}

let scratch = new Uint16Array(1 << 16);

/** The text as an array, which scans three times as fast as a string of unknown make; good until the next call. */
function codeUnits(text: string): Uint16Array {
  if (scratch.length < text.length) scratch = new Uint16Array(text.length * 2);
  Buffer.from(scratch.buffer).write(text, 'utf16le');
  return scratch;
}

type Finder = (text: string, units: Uint16Array, found: Set<number>) => void;

function classFinder(needles: readonly string[], members: readonly number[]): Finder {
  const tree = new RadixNode('');
  let window = Number.POSITIVE_INFINITY;
  for (const index of members) {
    const needle = needles[index] as string;
    tree.insert(needle, index);
    window = Math.min(window, needle.length);
  }
  const block = Math.min(window, 3);
  const lead = window - block;
  // One slot in eight at most is taken, so that a chance collision rarely shortens a leap.
  const bits = Math.min(22, Math.max(14, Math.ceil(Math.log2(members.length * (lead + 1) * 8))));
  const mask = (1 << bits) - 1;
  const leaps = new Uint8Array(1 << bits).fill(lead + 1);
  for (const index of members) {
    const needle = needles[index] as string;
    for (let at = 0; at <= lead; at++) {
      const slot = slotOf(needle, at, block) & mask;
      leaps[slot] = Math.min(leaps[slot] as number, lead - at);
    }
  }
  const scan = block < 3 ? scanShort : lead === 0 ? scanSteps : scanLeaps;
  return (text, units, found) => scan({ text, units, found, tree, leaps, mask, lead, block });
}

// The signs of a block shifted over one another, as Wu and Manber do. No multiplication: Math.imul in these
// loops made them five times slower (V8 13.6).
function slotOf(text: string, at: number, block: number): number {
  if (block === 1) return text.charCodeAt(at);
  if (block === 2) return (text.charCodeAt(at) << 7) ^ text.charCodeAt(at + 1);
  return (text.charCodeAt(at) << 10) ^ (text.charCodeAt(at + 1) << 5) ^ text.charCodeAt(at + 2);
}

interface Scan {
  text: string;
  units: Uint16Array;
  found: Set<number>;
  tree: RadixNode;
  leaps: Uint8Array;
  mask: number;
  /** How far before the block under the eye a needle would begin. */
  lead: number;
  block: number;
}

// Three loops and not one: each alone becomes straight machine code, and only where no leap is possible can the
// processor look ahead.

function scanShort({ text, units, found, tree, leaps, mask, block }: Scan): void {
  const last = text.length - block;
  if (block === 1) {
    for (let at = 0; at <= last; at++) if (leaps[(units[at] as number) & mask] === 0) tree.collect(text, at, found);
    return;
  }
  for (let at = 0; at <= last; at++) {
    if (leaps[(((units[at] as number) << 7) ^ (units[at + 1] as number)) & mask] === 0) tree.collect(text, at, found);
  }
}

function scanSteps({ text, units, found, tree, leaps, mask }: Scan): void {
  const last = text.length - 3;
  for (let at = 0; at <= last; at++) {
    const slot = (((units[at] as number) << 10) ^ ((units[at + 1] as number) << 5) ^ (units[at + 2] as number)) & mask;
    if (leaps[slot] === 0) tree.collect(text, at, found);
  }
}

function scanLeaps({ text, units, found, tree, leaps, mask, lead }: Scan): void {
  const last = text.length - 3;
  let at = lead;
  while (at <= last) {
    const slot = (((units[at] as number) << 10) ^ ((units[at + 1] as number) << 5) ^ (units[at + 2] as number)) & mask;
    const leap = leaps[slot] as number;
    if (leap === 0) {
      tree.collect(text, at - lead, found);
      at++;
    } else at += leap;
  }
}

/** A tree whose edges carry strings: at most two nodes a needle, however long it is. */
class RadixNode {
  label: string;
  ends: number[] = [];
  next: Map<number, RadixNode> = new Map();

  constructor(label: string) {
    this.label = label;
  }

  insert(needle: string, index: number): void {
    let node: RadixNode = this;
    let at = 0;
    while (at < needle.length) {
      const child: RadixNode | undefined = node.next.get(needle.charCodeAt(at));
      if (child === undefined) {
        const leaf = new RadixNode(needle.slice(at));
        leaf.ends.push(index);
        node.next.set(needle.charCodeAt(at), leaf);
        return;
      }
      const shared = sharedLength(child.label, needle, at);
      if (shared < child.label.length) child.split(shared);
      at += shared;
      node = child;
    }
    node.ends.push(index);
  }

  split(at: number): void {
    const rest = new RadixNode(this.label.slice(at));
    rest.ends = this.ends;
    rest.next = this.next;
    this.label = this.label.slice(0, at);
    this.ends = [];
    this.next = new Map([[rest.label.charCodeAt(0), rest]]);
  }

  /** Adds every needle with which the text goes on at `at`. */
  collect(text: string, at: number, found: Set<number>): void {
    let node: RadixNode = this;
    let here = at;
    for (;;) {
      for (const index of node.ends) found.add(index);
      const child = node.next.get(text.charCodeAt(here));
      if (child === undefined || !text.startsWith(child.label, here)) return;
      here += child.label.length;
      node = child;
    }
  }
}

function sharedLength(label: string, needle: string, at: number): number {
  let length = 0;
  while (length < label.length && label.charCodeAt(length) === needle.charCodeAt(at + length)) length++;
  return length;
}
