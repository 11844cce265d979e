/**
 * Reads the MDX of a newsletter article into plain blocks: Markdown, which goes
 * through the one Markdown reader, and the components that the project offers.
 * Nothing in an article runs: an import, an export, an expression or any other
 * element is reported, and an attribute is a literal or a fault.
 */
import type { Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { nearestName } from '../../domain/nearest-name.ts';
import type { BodyFault } from '../markdown/read-markdown-body.ts';
import { quoted } from '../../domain/particle.ts';

/** The components and their attributes; `true` means that it must be there. */
export const ARTICLE_COMPONENTS = {
  FactBox: { title: false },
  DatePlace: { date: true, time: false, place: true },
  PhotoRow: { photos: true, caption: false },
  Programme: { title: false },
  PullQuote: { who: false },
} as const satisfies Record<string, Record<string, boolean>>;
export type ArticleComponent = keyof typeof ARTICLE_COMPONENTS;

export type ArticleBlock =
  | { type: 'markdown'; source: string; line: number }
  | { type: 'component'; name: ArticleComponent; attributes: Record<string, string>; children: ArticleBlock[]; line: number };

export interface ParsedArticle {
  blocks: ArticleBlock[];
  faults: BodyFault[];
}

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMdx);

/** Quotes and lists within one another take the parser quadratic time and more; nobody writes thirty of them. */
const DEEP = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])){61}/m;

export function parseArticle(body: string): ParsedArticle {
  const faults: BodyFault[] = [];
  const deep = DEEP.exec(body);
  if (deep) {
    const line = body.slice(0, deep.index).split('\n').length;
    return { blocks: [], faults: [{ line, rule: 'nesting', severity: 'error', message: '목록이나 인용이 너무 깊게 겹쳐 있습니다', hint: '줄 앞의 빈칸과 기호를 줄이세요' }] };
  }
  let tree: Root;
  try {
    tree = reader.parse(body) as Root;
  } catch (error) {
    const line = lineOfError(error);
    faults.push({ line, rule: 'mdx', severity: 'error', message: 'MDX로 읽을 수 없는 줄입니다', hint: '여는 태그와 닫는 태그가 짝이 맞는지, 글에 <나 {가 있는지 확인하세요. 그 글자는 \\< \\{ 로 적습니다' });
    return { blocks: [], faults };
  }
  const definitions = new Map<string, string>();
  for (const node of tree.children) if (node.type === 'footnoteDefinition') definitions.set(node.identifier, sliceOf(body, node));
  return { blocks: blocksOf(tree.children, body, definitions, faults), faults };
}

/** Of an unclosed tag only the words of the error tell where it was opened: `Expected a closing tag for `<FactBox>` (3:1-3:10)`. */
function lineOfError(error: unknown): number {
  const { line, message = '' } = error as { line?: number; message?: string };
  return line ?? Number(/\((\d+):\d+/.exec(message)?.[1] ?? 1);
}

function sliceOf(body: string, node: { position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined }): string {
  return body.slice(node.position?.start.offset, node.position?.end.offset);
}

function blocksOf(nodes: RootContent[], body: string, definitions: Map<string, string>, faults: BodyFault[]): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  let run: RootContent[] = [];
  const endRun = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last) {
      const source = body.slice(first.position?.start.offset, last.position?.end.offset);
      const notes = [...definitions].filter(([id]) => source.includes(`[^${id}]`)).map(([, definition]) => definition);
      blocks.push({ type: 'markdown', source: [withoutIndent(source, first.position?.start.column ?? 1), ...notes].join('\n\n'), line: first.position?.start.line ?? 1 });
    }
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition') continue;
    if (node.type === 'mdxJsxFlowElement') {
      endRun();
      const component = componentOf(node, body, definitions, faults);
      if (component) blocks.push(component);
    } else {
      reportCode(node, faults);
      run.push(node);
    }
  }
  endRun();
  return blocks;
}

/** Markdown inside a component may be indented with it. */
function withoutIndent(source: string, column: number): string {
  return column <= 1 ? source : source.replace(new RegExp(`^ {1,${column - 1}}`, 'gm'), '');
}

function componentOf(node: MdxJsxFlowElement, body: string, definitions: Map<string, string>, faults: BodyFault[]): ArticleBlock | undefined {
  const line = node.position?.start.line ?? 1;
  const name = node.name ?? '';
  const known = Object.keys(ARTICLE_COMPONENTS);
  if (!known.includes(name)) {
    const near = nearestName(name, known);
    faults.push({ line, rule: 'unknown-component', severity: 'error', message: `<${name}> 꾸밈은 없습니다`, hint: near ? `<${near}>를 뜻했는지 확인하세요` : `쓸 수 있는 꾸밈: ${known.join(', ')}` });
    return undefined;
  }
  const component = name as ArticleComponent;
  const attributes = attributesOf(node, component, line, faults);
  return { type: 'component', name: component, attributes, children: blocksOf(node.children as RootContent[], body, definitions, faults), line };
}

function attributesOf(node: MdxJsxFlowElement, component: ArticleComponent, line: number, faults: BodyFault[]): Record<string, string> {
  const allowed: Record<string, boolean> = ARTICLE_COMPONENTS[component];
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const value = attribute.type === 'mdxJsxAttribute' ? literalOf(attribute.value) : undefined;
    if (attribute.type !== 'mdxJsxAttribute' || value === undefined) {
      faults.push({ line, rule: 'expression', severity: 'error', message: `<${component}>의 값에 식({ })을 쓸 수 없습니다`, hint: '값을 따옴표로 묶은 글자로 적으세요' });
    } else if (!(attribute.name in allowed)) {
      const near = nearestName(attribute.name, Object.keys(allowed));
      faults.push({ line, rule: 'unknown-field', severity: 'error', message: `<${component}>에 "${attribute.name}" 칸은 없습니다`, hint: near ? `${quoted(near, '을/를')} 잘못 적지 않았는지 확인하세요` : `쓸 수 있는 칸: ${Object.keys(allowed).join(', ')}` });
    } else attributes[attribute.name] = value.normalize('NFC');
  }
  for (const [name, isRequired] of Object.entries(allowed)) {
    if (isRequired && !attributes[name]) faults.push({ line, rule: 'missing', severity: 'error', message: `<${component}>에 "${name}" 칸이 없습니다`, hint: `${name}="…"를 적어 주세요` });
  }
  return attributes;
}

/** `"글자"`, `{"글자"}` or `{3}`; anything else would have to be run to be known. */
function literalOf(value: MdxJsxAttribute['value']): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const [statement] = value.data?.estree?.body ?? [];
  const expression = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  const literal = expression?.type === 'Literal' ? expression.value : undefined;
  return typeof literal === 'string' || typeof literal === 'number' ? String(literal) : undefined;
}

const CODE_NODES: Record<string, string> = {
  mdxjsEsm: 'import와 export는 쓸 수 없습니다',
  mdxFlowExpression: '식({ })은 쓸 수 없습니다',
  mdxTextExpression: '식({ })은 쓸 수 없습니다',
  mdxJsxTextElement: '글 줄 안에는 꾸밈이나 태그를 쓸 수 없습니다',
  mdxJsxFlowElement: '꾸밈은 글과 다른 줄에, 빈 줄을 두고 적어야 합니다',
};

function reportCode(node: RootContent, faults: BodyFault[]): void {
  if (node.type === 'mdxJsxTextElement' && Object.hasOwn(ARTICLE_COMPONENTS, node.name ?? '')) {
    faults.push({ line: node.position?.start.line ?? 1, rule: 'mdx-code', severity: 'error', message: `<${node.name}>가 글과 한 줄에 있습니다`, hint: `<${node.name}>, 내용, </${node.name}>를 각각 다른 줄에 적으세요` });
    return;
  }
  const message = CODE_NODES[node.type];
  if (message) faults.push({ line: node.position?.start.line ?? 1, rule: 'mdx-code', severity: 'error', message, hint: '글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요' });
  if ('children' in node) for (const inner of node.children) reportCode(inner as RootContent, faults);
}
