import { defineConfig } from 'vitest/config';

/** `unit` is pure and quick, and shares its modules between files: half of its time was importing; `site` builds real sites and opens them in a browser. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', isolate: false, include: ['test/**/*.test.ts'], exclude: ['test/site/**', 'test/browser/**'], testTimeout: 20_000 } },
      { test: { name: 'site', include: ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false } },
    ],
  },
});
