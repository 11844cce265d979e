/** Questions at the terminal, where there is one. */
import { createInterface } from 'node:readline/promises';
import type { Ask } from './ask-about-photo.ts';

/** @returns undefined where nobody sits at the other end: in a script, in a pipe */
export function terminalAsk(): { ask: Ask; close(): void } | undefined {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  return { ask: (question) => terminal.question(question), close: () => terminal.close() };
}
