import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of an installed package. A bundled renderer may run from outside the project, which then is the working folder. */
export function installedFolder(name: string): string {
  const manifest = `${name}/package.json`;
  try {
    return dirname(createRequire(import.meta.url).resolve(manifest));
  } catch {
    return dirname(createRequire(join(process.cwd(), 'package.json')).resolve(manifest));
  }
}
