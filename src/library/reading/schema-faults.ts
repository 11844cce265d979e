/** What a schema found, told in Korean: which field, what is wrong, how to mend it. */
import type { z } from 'zod';
import { nearestName } from '../../domain/nearest-name.ts';
import { quoted } from '../../domain/particle.ts';

type Issue = z.core.$ZodIssue;

export interface FieldFault {
  path: PropertyKey[];
  rule: string;
  message: string;
  hint: string;
}

export function fieldFaults(schema: z.ZodType, raw: unknown, issues: readonly Issue[]): FieldFault[] {
  return issues.flatMap((issue) => translate(schema, raw, issue, []));
}

function translate(schema: z.ZodType, raw: unknown, issue: Issue, base: PropertyKey[]): FieldFault[] {
  const path = [...base, ...issue.path];
  switch (issue.code) {
    case 'custom': {
      const params = (issue.params ?? {}) as { rule?: string; hint?: string };
      return [{ path, rule: params.rule ?? 'value', message: issue.message, hint: params.hint ?? '' }];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(schema, path, key));
    case 'invalid_value':
      return [notInList(path, valueAt(raw, path), issue.values.map(String))];
    case 'invalid_union':
      return bestBranch(issue.errors, valueAt(raw, path)).flatMap((inner) => translate(schema, raw, inner, path));
    case 'invalid_type':
      return [wrongType(schema, path, valueAt(raw, path), issue.expected)];
    case 'too_small':
      return [{ path, rule: 'count', message: '값이 하나도 없거나 너무 적습니다', hint: `${issue.minimum}개 이상 적으세요` }];
    case 'too_big':
      return [{ path, rule: 'count', message: '값이 너무 많습니다', hint: `${issue.maximum}개까지 적을 수 있습니다` }];
    default:
      return [{ path, rule: 'value', message: '값을 읽을 수 없습니다', hint: '안내서의 예를 보고 고치세요' }];
  }
}

function unknownField(schema: z.ZodType, path: PropertyKey[], key: string): FieldFault {
  const known = knownFields(schema, path);
  const near = nearestName(key, known);
  const hint = near ? `${quoted(near, '을/를')} 잘못 적지 않았는지 확인하세요` : `쓸 수 있는 칸: ${known.join(', ')}`;
  return { path: [...path, key], rule: 'unknown-field', message: `${quoted(key, '이라는/라는')} 칸은 없습니다`, hint };
}

function notInList(path: PropertyKey[], value: unknown, values: string[]): FieldFault {
  if (value === undefined) return missing(path);
  const near = typeof value === 'string' ? nearestName(value, values) : undefined;
  const shown = typeof value === 'string' ? quoted(value, '은/는') : '이 값은';
  return { path, rule: 'unknown-value', message: `${shown} 쓸 수 없습니다`, hint: near ? `${quoted(near, '을/를')} 뜻했는지 확인하세요` : `쓸 수 있는 값: ${values.join(', ')}` };
}

function missing(path: PropertyKey[]): FieldFault {
  return { path, rule: 'missing', message: `"${String(path.at(-1) ?? '')}" 칸이 없습니다`, hint: '꼭 있어야 하는 칸입니다. 적어 주세요' };
}

const TYPE_NAMES: Record<string, string> = { string: '글자가', object: '"칸: 값" 묶음이', array: '목록이' };

function wrongType(schema: z.ZodType, path: PropertyKey[], value: unknown, expected: string): FieldFault {
  if (value === undefined) return missing(path);
  const message = `${TYPE_NAMES[expected] ?? '다른 값이'} 와야 할 자리입니다`;
  return { path, rule: 'type', message, hint: typeHint(knownFields(schema, path), String(path.at(-1) ?? ''), expected) };
}

function typeHint(fields: string[], field: string, expected: string): string {
  if (expected === 'string') return '값을 한 줄로 적고, 쌍점이나 괄호가 있으면 따옴표로 묶으세요';
  if (expected === 'object' && fields.length > 0) return `이렇게 적으세요: ${field}: { ${fields.map((name) => `${name}: …`).join(', ')} }`;
  return '안내서의 예를 보고 고치세요';
}

/** Of the ways a value may be written, the one that the writer seems to have meant. */
function bestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const score = (issues: readonly Issue[]) => {
    const atTop = issues.some((issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value'));
    const unknownKeys = issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
    return (atTop ? 100 : 0) + (isMap ? unknownKeys * 10 : 0) + issues.length;
  };
  return branches.toSorted((a, b) => score(a) - score(b))[0] ?? [];
}

export function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return value !== undefined && step === 0 ? value : undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

interface SchemaDef {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  options?: z.ZodType[];
}

/** The names that a map at this path may have. */
export function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  const def = schema.def as unknown as SchemaDef;
  const into = (inner: z.ZodType | undefined) => (inner ? knownFields(inner, path) : []);
  if (def.innerType) return into(def.innerType);
  if (def.options) return [...new Set(def.options.flatMap(into))];
  if (def.type === 'pipe') return [...new Set([...into(def.in), ...into(def.out)])];
  if (def.type === 'array') return typeof step === 'number' && def.element ? knownFields(def.element, rest) : [];
  if (def.type !== 'object' || !def.shape) return [];
  if (step === undefined) return Object.keys(def.shape);
  const inner = def.shape[String(step)];
  return inner ? knownFields(inner, rest) : [];
}

/** `contact.phone`, `photos[2]` */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${String(step)}` : String(step)), '');
}
