/** A real Chromium that npm brings, with a Korean font, so that no browser test depends on what a machine has. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { installedFolder } from '../../src/infra/installed-folder.ts';

export async function launchBrowser(): Promise<Browser> {
  // The package unpacks the libraries it needs only where it believes to be on Lambda: https://github.com/Sparticuz/chromium#running-locally
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  const fonts = process.env['FONTCONFIG_PATH'];
  const bundled = join(installedFolder('pretendard-gov'), 'dist/public/static');
  for (const name of ['PretendardGOV-Regular.otf', 'PretendardGOV-Bold.otf']) if (fonts) copyFileSync(join(bundled, name), join(fonts, name));
  return chromium.launch({ executablePath, args: [...packaged.args.filter((arg) => arg !== '--single-process'), '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'], headless: true });
}
