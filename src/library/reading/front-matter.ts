/** Splits a Markdown file into its front matter and its body. Lines are counted from 1. */
export type FrontMatter = { ok: true; yaml: string; /** Line of the first line of YAML. */ yamlLine: number; body: string; bodyLine: number } | { ok: false; message: string; hint: string; line: number };

export function splitFrontMatter(text: string): FrontMatter {
  const start = /^\s*---[ \t]*\n/.exec(text);
  if (!start) return { ok: false, line: 1, message: '머리말이 없습니다', hint: '첫 줄과 머리말 끝에 --- 만 있는 줄을 넣으세요' };
  const yamlLine = start[0].split('\n').length;
  const rest = text.slice(start[0].length);
  const end = /^---[ \t]*$/m.exec(rest);
  if (!end) return { ok: false, line: 1, message: '머리말이 끝나지 않았습니다', hint: '머리말 다음에 --- 만 있는 줄을 넣으세요' };
  const yaml = rest.slice(0, end.index);
  return { ok: true, yaml, yamlLine, body: rest.slice(end.index + end[0].length).replace(/^\n/, ''), bodyLine: yamlLine + yaml.split('\n').length };
}
