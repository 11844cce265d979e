/// <reference types="astro/client" />

declare module 'virtual:sosik/articles' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  /** The open MDX articles by id. */
  export const articles: Record<string, () => Promise<{ default: AstroComponentFactory }>>;
}
