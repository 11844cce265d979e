/**
 * Small changes to YAML that people wrote. Only the lines that change are
 * touched: comments, order and spacing stay as they were, so that the office
 * finds its file again and Git shows what the command did.
 */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** A list is written in brackets. */
export type FieldValue = string | boolean | number | readonly string[];
export type Fields = Readonly<Record<string, FieldValue | undefined>>;
/** From the root: keys of mappings, places in lists. */
export type FieldPath = readonly (string | number)[];

export class YamlEditError extends Error {
  override readonly name = 'YamlEditError';
}

/** Adds an item to the list at the end of `path`, which is made where there is none. */
export function appendItem(source: string, path: FieldPath, item: Fields): string {
  const { parent, key } = placeOf(source, path);
  const pair = pairOf(parent, key);
  const indent = columnOf(source, parent);
  const lines = (column: number) => itemLines(item, column);
  if (!pair) return insertInMap(source, parent, [`${' '.repeat(indent)}${key}:`, ...lines(indent + 2)]);
  const list = pair.value as Node | null;
  if (isSeq(list) && list.items.length > 0) {
    if (list.flow) return splice(source, endOf(list) - 1, endOf(list) - 1, `, ${flowItem(item)}`);
    return insertAfterLine(source, lastContent(source, list), lines(columnOf(source, list)));
  }
  if (list !== null && !(isSeq(list) || (isScalar(list) && (list.value === null || list.value === '')))) throw new YamlEditError(`"${path.join('.')}" is no list.`);
  return replacePair(source, pair, [`${' '.repeat(indent)}${key}:`, ...lines(indent + 2)]);
}

/** Sets a mapping (`withdrawn:`), whatever stood there. */
export function setMapping(source: string, path: FieldPath, fields: Fields): string {
  const { parent, key } = placeOf(source, path);
  const indent = columnOf(source, parent);
  const pad = ' '.repeat(indent + 2);
  return setPair(source, parent, key, [`${' '.repeat(indent)}${key}:`, ...entriesOf(fields).map(([name, value]) => `${pad}${name}: ${scalar(value)}`)]);
}

/** Sets one value. */
export function setField(source: string, path: FieldPath, value: FieldValue): string {
  const { parent, key } = placeOf(source, path);
  if (parent.flow) return setInFlow(source, parent, key, value);
  return setPair(source, parent, key, [`${' '.repeat(columnOf(source, parent))}${key}: ${scalar(value)}`]);
}

function setPair(source: string, parent: YAMLMap, key: string, lines: string[]): string {
  const pair = pairOf(parent, key);
  return pair ? replacePair(source, pair, lines) : insertInMap(source, parent, lines);
}

function setInFlow(source: string, parent: YAMLMap, key: string, value: FieldValue): string {
  const pair = pairOf(parent, key);
  if (!pair) {
    const close = endOf(parent) - 1;
    const from = lastContent(source.slice(0, close), close);
    return splice(source, from, close, `${parent.items.length > 0 ? ',' : ''} ${key}: ${scalar(value)} `);
  }
  const old = pair.value as Node | null;
  const from = old?.range?.[0] ?? endOf(pair.key as Node) + 1;
  return splice(source, from, old ? endOf(old) : from, scalar(value));
}

interface Place {
  parent: YAMLMap;
  key: string;
}

function placeOf(source: string, path: FieldPath): Place {
  const document = parseDocument(source, { schema: 'failsafe', strict: false, prettyErrors: false });
  const key = path.at(-1);
  let node: Node | null = document.contents as Node | null;
  for (const step of path.slice(0, -1)) {
    if (isMap(node)) node = (pairOf(node, String(step))?.value as Node | null | undefined) ?? null;
    else if (isSeq(node)) node = (node.items[Number(step)] as Node | undefined) ?? null;
    else node = null;
  }
  if (typeof key !== 'string' || !isMap(node)) throw new YamlEditError(`There is no place for "${path.join('.')}".`);
  return { parent: node, key };
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}

function columnOf(source: string, node: Node): number {
  const start = node.range?.[0] ?? 0;
  return start - (source.lastIndexOf('\n', start - 1) + 1);
}

/** The end of a node's text, or of what stands before a place, without the blanks after it. */
function lastContent(source: string, before: Node | number): number {
  let end = typeof before === 'number' ? before : endOf(before);
  while (end > 0 && /\s/.test(source[end - 1] ?? '')) end--;
  return end;
}

function insertInMap(source: string, map: YAMLMap, lines: string[]): string {
  const last = map.items.at(-1);
  const node = (last?.value ?? last?.key) as Node | null | undefined;
  return insertAfterLine(source, node ? lastContent(source, node) : source.length, lines);
}

function insertAfterLine(source: string, at: number, lines: string[]): string {
  const end = source.indexOf('\n', at);
  if (end < 0) return `${source}\n${lines.join('\n')}\n`;
  return splice(source, end + 1, end + 1, `${lines.join('\n')}\n`);
}

/** The whole lines of a pair, its own comment at their end included. */
function replacePair(source: string, pair: Pair, lines: string[]): string {
  const key = pair.key as Node;
  const from = source.lastIndexOf('\n', (key.range?.[0] ?? 0) - 1) + 1;
  const value = pair.value as Node | null;
  const end = source.indexOf('\n', Math.max(endOf(key), value ? lastContent(source, value) : 0));
  return splice(source, from, end < 0 ? source.length : end + 1, `${lines.join('\n')}\n`);
}

function splice(source: string, from: number, to: number, text: string): string {
  return source.slice(0, from) + text + source.slice(to);
}

function entriesOf(fields: Fields): [string, FieldValue][] {
  return Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, FieldValue]]));
}

function itemLines(item: Fields, column: number): string[] {
  return entriesOf(item).map(([name, value], index) => `${' '.repeat(column)}${index === 0 ? '- ' : '  '}${name}: ${scalar(value)}`);
}

function flowItem(item: Fields): string {
  return `{ ${entriesOf(item).map(([name, value]) => `${name}: ${scalar(value)}`).join(', ')} }`;
}

/** Plain where YAML and a reader agree on it, else quoted. */
function scalar(value: FieldValue): string {
  if (typeof value === 'object') return `[${value.map(scalar).join(', ')}]`;
  const text = String(value);
  return /^[\p{L}\p{N}][\p{L}\p{N} ./_-]*(?::\/\/[\w./%?=&~+-]+|:\d\d)?$/u.test(text) && !/\s$/.test(text) ? text : JSON.stringify(text);
}
