/**
 * A validator of the part of JSON Schema 2020-12 that our schemas use. A keyword
 * that it does not know is an error, so that none is passed over in silence.
 */
type Schema = Record<string, unknown>;

const ANNOTATIONS = new Set(['$schema', '$id', 'title', 'description']);

/** What is wrong, place by place; empty where the value fits. */
export function schemaFaultsOf(value: unknown, schema: Schema, place = '$'): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (ANNOTATIONS.has(keyword)) return [];
    const check = KEYWORDS[keyword];
    if (!check) throw new RangeError(`unknown keyword ${keyword} at ${place}`);
    return check(value, rule, schema, place);
  });
}

type Check = (value: unknown, rule: unknown, schema: Schema, place: string) => string[];

const fault = (holds: boolean, text: string): string[] => (holds ? [] : [text]);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const KEYWORDS: Readonly<Record<string, Check>> = {
  type: (value, rule, _, place) => fault([rule].flat().some((type) => isOfType(value, type as string)), `${place}: no ${String(rule)}`),
  enum: (value, rule, _, place) => fault((rule as unknown[]).includes(value), `${place}: none of ${String(rule)}`),
  pattern: (value, rule, _, place) => fault(typeof value !== 'string' || new RegExp(rule as string, 'u').test(value), `${place}: does not match ${String(rule)}`),
  minLength: (value, rule, _, place) => fault(typeof value !== 'string' || value.length >= (rule as number), `${place}: too short`),
  minimum: (value, rule, _, place) => fault(typeof value !== 'number' || value >= (rule as number), `${place}: too small`),
  maximum: (value, rule, _, place) => fault(typeof value !== 'number' || value <= (rule as number), `${place}: too great`),
  anyOf: (value, rule, _, place) => fault((rule as Schema[]).some((one) => schemaFaultsOf(value, one, place).length === 0), `${place}: fits none of the forms`),
  items: (value, rule, _, place) => (Array.isArray(value) ? value.flatMap((item, index) => schemaFaultsOf(item, rule as Schema, `${place}[${index}]`)) : []),
  required: (value, rule, _, place) => (isRecord(value) ? (rule as string[]).flatMap((name) => fault(name in value, `${place}: lacks ${name}`)) : []),
  properties: (value, rule, _, place) => (isRecord(value) ? Object.entries(rule as Record<string, Schema>).flatMap(([name, one]) => (name in value ? schemaFaultsOf(value[name], one, `${place}.${name}`) : [])) : []),
  additionalProperties: (value, rule, { properties = {} }, place) => (isRecord(value) && rule === false ? Object.keys(value).flatMap((name) => fault(name in (properties as object), `${place}: unknown ${name}`)) : []),
};

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'object':
      return isRecord(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    default:
      return typeof value === type;
  }
}
