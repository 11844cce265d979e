import { defineConfig } from 'vitest/config';

/** Draws and decodes pictures, waits for disks, or feeds parsers what would take bad ones for ever. */
const SLOW = [
  'test/bench/search-quality.test.ts',
  'test/infra/folder-swap.test.ts',
  'test/library/markdown/hostile.test.ts',
  'test/library/reading/bad-pictures.test.ts',
  'test/library/reading/read-picture.test.ts',
  'test/production/sent/send-ahead.test.ts',
  'test/production/take-in-photos.test.ts',
  'test/production/validate-epub.test.ts',
  'test/renderers/card/render-card.test.ts',
  'test/renderers/pdf/typeset-contact-sheet.test.ts',
  'test/renderers/picture/read-back.test.ts',
  'test/renderers/pdf/consent-form.test.ts',
  'test/renderers/card/render-screen.test.ts',
  'test/renderers/picture/render-rendition.test.ts',
];

/** `unit` is pure and quick, and shares its modules between files: half of its time was importing; `site` builds real sites and opens them in a browser. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ['test/support/before-all.ts'],
    projects: [
      { test: { name: 'unit', isolate: false, include: ['test/**/*.test.ts'], exclude: ['test/site/**', 'test/browser/**', ...SLOW], testTimeout: 20_000 } },
      { test: { name: 'slow', isolate: false, include: SLOW, testTimeout: 60_000 } },
      { test: { name: 'site', include: ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000 } },
    ],
  },
});
