/**
 * YAML as people write it. Scalars stay text (the schema converts them), so
 * nothing is guessed: `2026-11-22 09:00` is no UTC date and `0123` no octal
 * number. Where a title with a colon, a quotation mark or a bracket trips YAML,
 * the line is read as it was meant.
 */
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';

export type YamlReading =
  | { ok: true; value: unknown }
  | { ok: false; line: number; message: string; hint: string };

/** Keys whose value is a line of prose at any depth; only these are re-read as meant. */
const PROSE_KEYS = /^(\s*(?:- )?(?:title|subtitle|summary|caption|alt|note|reason|name|label|place|how|text|who|credit|description|body)):[ \t]+(?![|>])(\S.*)$/;
const MAX_NODES = 20_000;

export function readYaml(source: string): YamlReading {
  const plain = tryLoad(source);
  if (plain.ok) return withProseRead(source, plain.value);
  const quoted = quoteProse(source, true);
  const second = quoted === source ? plain : tryLoad(quoted);
  return second.ok ? within(second.value) : explain(source, plain.error);
}

type Loading = { ok: true; value: unknown } | { ok: false; error: YAMLException };

function tryLoad(source: string): Loading {
  try {
    return { ok: true, value: load(source, { schema: FAILSAFE_SCHEMA }) ?? null };
  } catch (error) {
    if (error instanceof YAMLException) return { ok: false, error };
    throw error;
  }
}

/** `title: [공고]` is sound YAML, but a list; and ` #` silently cuts a title. Both are read as the line was written. */
function withProseRead(source: string, value: unknown): YamlReading {
  const mayMislead = /^(\s*(?:- )?(?:title|subtitle)):[ \t]+[[{].*$/m.test(source) || /^(\s*(?:- )?(?:title|subtitle)):[ \t]+[^"'|>\n].* #/m.test(source);
  if (!mayMislead) return within(value);
  const again = tryLoad(quoteProse(source, false));
  return within(again.ok ? again.value : value);
}

function within(value: unknown): YamlReading {
  if (countNodes(value, MAX_NODES) < 0) return { ok: false, line: 1, message: '항목이 너무 많습니다', hint: '한 파일에 2만 항목까지 적을 수 있습니다' };
  return { ok: true, value };
}

/** Counts with aliases followed, so that a chain of anchors cannot grow without end; negative when over the limit. */
function countNodes(value: unknown, left: number): number {
  if (left < 0) return left;
  if (value === null || typeof value !== 'object') return left - 1;
  let rest = left - 1;
  for (const child of Object.values(value)) {
    rest = countNodes(child, rest);
    if (rest < 0) break;
  }
  return rest;
}

function quoteProse(source: string, everyProse: boolean): string {
  return source
    .split('\n')
    .map((line) => {
      const match = PROSE_KEYS.exec(line);
      if (!match) return line;
      const [, key = '', written = ''] = match;
      const value = written.trimEnd();
      if (isWellQuoted(value)) return line;
      const isList = /^\[.*\]$/.test(value) && !/(^|\s|-\s)title$/.test(key) && /^\[[^\]]*,/.test(value);
      const trips = everyProse || /^[[{]/.test(value) || / #/.test(value);
      return trips && !isList ? `${key}: ${JSON.stringify(value)}` : line;
    })
    .join('\n');
}

function isWellQuoted(value: string): boolean {
  return /^"(?:[^"\\]|\\.)*"(?:\s+#.*)?$/.test(value) || /^'(?:[^']|'')*'(?:\s+#.*)?$/.test(value);
}

function explain(source: string, error: YAMLException): YamlReading {
  const line = (error.mark?.line ?? 0) + 1;
  const written = source.split('\n')[line - 1] ?? '';
  if (error.reason.includes('duplicated mapping key')) return { ok: false, line, message: `같은 칸 "${written.split(':')[0]?.trim() ?? ''}"이 두 번 있습니다`, hint: '하나만 남기세요' };
  if (written.includes('\t')) return { ok: false, line, message: '들여쓰기에 탭이 있습니다', hint: '탭을 빈칸 두 개로 바꾸세요' };
  const fixed = /^(\s*(?:- )?[\w-]+):[ \t]*(\S.*)$/.exec(written);
  const hint = fixed ? `값을 따옴표로 묶으세요: ${fixed[1]}: ${JSON.stringify(fixed[2])}` : '앞뒤 줄의 들여쓰기와 쌍점(:) 뒤 빈칸을 확인하세요';
  return { ok: false, line, message: 'YAML 형식으로 읽을 수 없는 줄입니다', hint };
}

/**
 * Empty values (`subtitle:` with nothing after it) mean that the field is not
 * there. The key stays, so that a stray one is still an unknown field: the comma
 * in `{ value: 7,420가구 }` makes a key of `420가구`.
 */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null && item !== '').map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, item === null || item === '' ? undefined : withoutEmpty(item)]));
}
