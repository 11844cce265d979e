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
const MAX_DEPTH = 60;

export function readYaml(source: string): YamlReading {
  const plain = tryLoad(source);
  if (plain.ok) return withProseRead(source, plain.value);
  const quoted = quoteProse(source, true);
  const second = quoted === source ? plain : tryLoad(quoted);
  return second.ok ? within(second.value) : explain(source, plain.error);
}

/** The source as `readYaml` took it: line for line the same, with those quoted that YAML would have tripped over. */
export function asMeant(source: string): string {
  const isSound = tryLoad(source).ok;
  if (isSound && !MISLEADING.test(source)) return source;
  const quoted = quoteProse(source, !isSound);
  return tryLoad(quoted).ok ? quoted : source;
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

/** Sound YAML that is not what was meant: `title: [공고]` is a list, ` #` cuts a title, `&여름` would be an anchor, `color: #0b4f5c` a remark. All are read as the line was written. */
const MISLEADING = /^\s*(?:- )?(?:title|subtitle):[ \t]+(?:[[{&]|[^"'|>\n].* #)|^color:[ \t]+#/m;

function withProseRead(source: string, value: unknown): YamlReading {
  if (!MISLEADING.test(source)) return within(value);
  const again = tryLoad(quoteProse(source, false));
  return within(again.ok ? again.value : value);
}

function within(value: unknown): YamlReading {
  if (countNodes(value, MAX_NODES) < 0) return { ok: false, line: 1, message: '항목이 너무 많거나 너무 깊게 겹쳐 있습니다', hint: '한 파일에 2만 항목까지, 겹치는 것은 60겹까지 적을 수 있습니다' };
  return { ok: true, value };
}

/** Counts with aliases followed, so that anchors within anchors cannot grow without end; negative when over a limit. */
function countNodes(value: unknown, left: number, depth = 0): number {
  if (left < 0 || depth > MAX_DEPTH) return -1;
  if (value === null || typeof value !== 'object') return left - 1;
  let rest = left - 1;
  for (const child of Object.values(value)) {
    rest = countNodes(child, rest, depth + 1);
    if (rest < 0) break;
  }
  return rest;
}

const BLOCK_TEXT = /^\s*(?:- )*[\w-]+:[ \t]+[|>][-+\d]*[ \t]*$/;

/** The lines of a block of text (`note: |`) are text and stay as they are. */
function quoteProse(source: string, everyProse: boolean): string {
  let blockIndent: number | undefined;
  return source
    .split('\n')
    .map((line) => {
      const isInBlock = blockIndent !== undefined && (line.trim() === '' || indentOf(line) > blockIndent);
      if (isInBlock) return line;
      blockIndent = BLOCK_TEXT.test(line) ? indentOf(line) : undefined;
      return everyProse ? quoteLine(line) : quoteTitle(line);
    })
    .join('\n');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** `- "제1회" 품바축제`: an item of a list of texts. */
const QUOTED_ITEM = /^(\s*-) +(["'].*)$/;

function quoteLine(line: string): string {
  const [, key = '', written = ''] = PROSE_KEYS.exec(line) ?? [];
  if (key !== '') return isWellQuoted(written.trimEnd()) || isListOfTexts(key, written.trimEnd()) ? line : `${key}: ${JSON.stringify(written.trimEnd())}`;
  const [, dash = '', item = ''] = QUOTED_ITEM.exec(line) ?? [];
  return dash === '' || isWellQuoted(item.trimEnd()) || /^(["'])[^"']*\1\s*:/.test(item) ? line : `${dash} ${JSON.stringify(item.trimEnd())}`;
}

function quoteTitle(line: string): string {
  const [, color] = /^color:[ \t]+(#[0-9a-fA-F]+)[ \t]*$/.exec(line) ?? [];
  if (color) return `color: "${color}"`;
  const [, key = '', written = ''] = PROSE_KEYS.exec(line) ?? [];
  const value = written.trimEnd();
  if (!/(?:^|\s)(?:title|subtitle)$/.test(key) || isWellQuoted(value) || isListOfTexts(key, value)) return line;
  return /^[[{&]/.test(value) || / #/.test(value) ? `${key}: ${JSON.stringify(value)}` : line;
}

/** `subtitle: [하나, 둘]`, which a title cannot be. */
function isListOfTexts(key: string, value: string): boolean {
  return /^\[[^\]]*,.*\]$/.test(value) && !/(?:^|\s)title$/.test(key);
}

function isWellQuoted(value: string): boolean {
  return /^"(?:[^"\\]|\\.)*"(?:\s+#.*)?$/.test(value) || /^'(?:[^']|'')*'(?:\s+#.*)?$/.test(value);
}

/** What a plain value may not begin with or hold. */
const TRIPS = /^["'[\]{}>|*&!%@`,?-]|:(?:\s|$)|\s#/;

function explain(source: string, error: YAMLException): YamlReading {
  const lines = source.split('\n');
  const line = faultyLine(lines, error);
  const written = lines[line - 1] ?? '';
  const failed = (message: string, hint: string): YamlReading => ({ ok: false, line, message, hint });
  if (error.reason.includes('duplicated mapping key')) return failed(`"${duplicatedKey(written, error)}" 칸이 두 번 있습니다`, '하나만 남기세요');
  if (error.reason.includes('maxDepth')) return failed('너무 깊게 겹쳐 있습니다', '여는 괄호와 닫는 괄호를 확인하세요');
  if (/^\s*\t/.test(written)) return failed('들여쓰기에 탭이 있습니다', '탭을 빈칸 두 개로 바꾸세요');
  const cut = /^(\s*(?:- )?[\w-]+):([^\s:/].*)$/.exec(written);
  if (cut) return failed('쌍점(:) 뒤에 빈칸이 없습니다', `이렇게 고치세요: ${cut[1]?.trimStart()}: ${cut[2]}`);
  const open = /^\s*(?:- )?([\w-]+:|-)[ \t]+(("|')(?:(?!\3).)*)$/.exec(written);
  if (open) return failed('따옴표가 닫히지 않았습니다', `이렇게 고치세요: ${open[1]} ${open[2]?.trimEnd()}${open[3]}`);
  const inBraces = /^\s*(?:- )?(?:[\w-]+:[ \t]*)?\{/.test(written);
  if (inBraces) return failed('{ } 안을 읽을 수 없습니다', '값에 쉼표나 쌍점이 있으면 그 값을 따옴표로 묶으세요. 예: { value: "1,273점", label: 점수 }');
  const fixed = /^(\s*(?:- )?[\w-]+:|\s*-)[ \t]+(\S.*)$/.exec(written);
  const hint = fixed && TRIPS.test(fixed[2] ?? '') ? `값을 따옴표로 묶으세요: ${fixed[1]?.trimStart()} ${JSON.stringify(fixed[2])}` : '앞뒤 줄의 들여쓰기와 쌍점(:) 뒤 빈칸을 확인하세요';
  return failed('YAML 형식으로 읽을 수 없는 줄입니다', hint);
}

/** Where a line lacks the space after its colon, or a quotation mark is not closed, YAML notices lines later. */
function faultyLine(lines: readonly string[], error: YAMLException): number {
  const noticed = Math.min((error.mark?.line ?? 0) + 1, Math.max(1, lines.length));
  for (let line = noticed; line >= Math.max(1, noticed - 1); line--) {
    if (/^(\s*(?:- )?[\w-]+):[^\s:/]/.test(lines[line - 1] ?? '')) return line;
  }
  if (!error.reason.includes('quoted scalar')) return noticed;
  const opened = lines.findLastIndex((line, index) => index < noticed && /:[ \t]+["']/.test(line) && !isWellQuoted(line.replace(/^[^"']*/, '').trimEnd()));
  return opened < 0 ? noticed : opened + 1;
}

function duplicatedKey(written: string, { mark }: YAMLException): string {
  return /^["']?([\w-]+)/.exec(written.slice(mark?.column ?? 0))?.[1] ?? written.split(':')[0]?.trim() ?? '';
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
