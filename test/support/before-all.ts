/** Runs before all tests, once: what two of them at a time could not set up side by side. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function setup(): Promise<() => void> {
  // Unpacks Chromium, where it is not yet.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  await packaged.executablePath();
  // One folder in which every build keeps the cards, books and pictures that it has drawn.
  const folder = mkdtempSync(join(tmpdir(), 'sosik-bytes-'));
  process.env['SOSIK_TEST_BYTES'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
