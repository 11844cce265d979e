/**
 * What the process that runs Pagefind is told and what it tells. It is a process
 * of its own because Pagefind's script for browsers wants a page and a network
 * around it: here they are made up.
 */
export interface PagefindTask {
  /** Where the index is written. */
  folder: string;
  lang: string;
  pages: { id: string; html: string }[];
  queries: string[];
}

export interface PagefindAnswer {
  /** Of building the whole index. */
  milliseconds: number;
  files: number;
  bytes: number;
  /** Of the program alone: script and WebAssembly. */
  programBytes: number;
  answers: { found: string[]; bytes: number; requests: number }[];
}
