/**
 * The vocabulary of schema.org as the declarations of `schema-dts` have it: which
 * types there are, which properties each may bear, and what a property may hold.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Base {
  parents: string[];
  /** Of a property, the names and literals of its union. */
  properties: Map<string, string[]>;
}

interface Vocabulary {
  bases: Map<string, Base>;
  /** By `@type`, the bases whose properties it bears. */
  leaves: Map<string, string[]>;
  /** By name, the members of its union: further names, literals and primitives. */
  unions: Map<string, string[]>;
}

function readVocabulary(): Vocabulary {
  const folder = dirname(createRequire(import.meta.url).resolve('schema-dts/package.json'));
  const text = readFileSync(join(folder, 'dist/schema.d.ts'), 'utf8');
  const bases = new Map<string, Base>();
  for (const [, name = '', parents = '', body = ''] of text.matchAll(/^interface (\w+)Base extends ([^{]+) \{\n([\s\S]*?)^\}/gm)) {
    const properties = new Map([...body.matchAll(/^ {4}"?([\w-]+)"?\?: SchemaValue<(.*), "[\w-]+">;$/gm)].map(([, property = '', union = '']) => [property, membersOf(union)]));
    bases.set(name, { parents: parents.split(',').map((parent) => parent.trim().replace(/Base$/, '')), properties });
  }
  const leaves = new Map<string, string[]>();
  for (const [, parents = '', type = ''] of text.matchAll(/^export interface \w+Leaf extends ([^{]+) \{\n {4}"@type": "([^"]+)"/gm)) {
    leaves.set(type, parents.split(',').map((parent) => parent.trim().replace(/Base$/, '')));
  }
  const unions = new Map([...text.matchAll(/^export type (\w+)(?:<[^=]*>)? = (.*);$/gm)].map(([, name = '', union = '']) => [name, membersOf(union)]));
  return { bases, leaves, unions };
}

function membersOf(union: string): string[] {
  return union.split('|').map((member) => member.trim().replace(/<.*$/, ''));
}

const vocabulary = readVocabulary();

/** Everything in the value that the vocabulary does not know or does not allow there; empty where all of it fits. */
export function vocabularyFaults(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return ['not an object'];
  return faultsOfThing(value as Record<string, unknown>, '$');
}

function faultsOfThing(thing: Record<string, unknown>, place: string): string[] {
  const type = thing['@type'];
  if (typeof type !== 'string' || !vocabulary.leaves.has(type)) return [`${place}: unknown type ${String(type)}`];
  return Object.entries(thing).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    const expected = expectedOf(type, name);
    const here = `${place}.${name}`;
    if (!expected) return [`${here}: ${type} has no such property`];
    return (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one, index) => faultsOfValue(one, expected, Array.isArray(value) ? `${here}[${index}]` : here));
  });
}

function expectedOf(type: string, property: string): string[] | undefined {
  // https://schema.org/docs/actions.html: an action's properties may be asked for, too.
  if (/-(input|output)$/.test(property) && basesOf(type).has('Action')) return ['Text', 'PropertyValueSpecification'];
  for (const base of basesOf(type)) {
    const found = vocabulary.bases.get(base)?.properties.get(property);
    if (found) return found;
  }
  return undefined;
}

function basesOf(type: string): Set<string> {
  const found = new Set<string>();
  const visit = (base: string) => {
    if (found.has(base) || !vocabulary.bases.has(base)) return;
    found.add(base);
    vocabulary.bases.get(base)?.parents.forEach(visit);
  };
  (vocabulary.leaves.get(type) ?? []).forEach(visit);
  return found;
}

function faultsOfValue(value: unknown, expected: readonly string[], place: string): string[] {
  if (typeof value === 'object' && value !== null) {
    const thing = value as Record<string, unknown>;
    if (Object.keys(thing).join() === '@id') return expected.includes('IdReference') ? [] : [`${place}: no reference is expected`];
    const type = String(thing['@type']);
    const isOfKind = expected.some((name) => subtypesOf(name).has(type));
    return [...(isOfKind ? [] : [`${place}: ${type} is none of ${expected.join(', ')}`]), ...faultsOfThing(thing, place)];
  }
  return expected.some((name) => isOfDatatype(value, name)) ? [] : [`${place}: ${JSON.stringify(value)} is none of ${expected.join(', ')}`];
}

/** A type with everything that may stand in its place. */
function subtypesOf(name: string): Set<string> {
  const found = new Set<string>();
  const visit = (member: string) => {
    const type = member.replace(/Leaf$/, '');
    if (vocabulary.leaves.has(type)) found.add(type);
    if (member !== type || found.has(`${member} `)) return;
    found.add(`${member} `);
    vocabulary.unions.get(member)?.forEach(visit);
  };
  visit(name);
  return found;
}

const DATATYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value),
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Integer: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(value),
  Duration: (value) => typeof value === 'string' && /^P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/.test(value),
  Distance: (value) => typeof value === 'string' && /^\d+ px$/.test(value),
};

function isOfDatatype(value: unknown, name: string): boolean {
  const datatype = DATATYPES[name];
  if (datatype) return datatype(value);
  return (vocabulary.unions.get(name) ?? []).includes(JSON.stringify(value));
}
