import { defineConfig } from 'vitest/config';

/** `unit` is pure and quick; `site` builds real sites and opens them in a browser. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/site/**', 'test/browser/**'], testTimeout: 20_000 } },
      { test: { name: 'site', include: ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false } },
    ],
  },
});
