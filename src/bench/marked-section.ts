/**
 * Replaces one section of a document that several benches write to: what stands
 * between `<!-- bench:begin name -->` and `<!-- bench:end name -->`. Everything
 * else stays as it was written by hand.
 */
export function withSection(document: string, name: string, text: string): string {
  const begin = `<!-- bench:begin ${name} -->`;
  const end = `<!-- bench:end ${name} -->`;
  const section = `${begin}\n${text.trim()}\n${end}`;
  const from = document.indexOf(begin);
  if (from < 0) return `${document.trimEnd()}\n\n${section}\n`;
  const to = document.indexOf(end, from);
  if (to < 0) throw new Error(`${begin} is never ended.`);
  return document.slice(0, from) + section + document.slice(to + end.length);
}
