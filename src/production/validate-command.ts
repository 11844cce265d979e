/** Apart from the other commands because it needs a development dependency. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { readSettings } from '../library/settings.ts';
import { validateSite, validatorLines } from './validate-site.ts';

export async function runValidate(env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  const { out } = readSettings(env, dirname(scripts));
  if (!existsSync(out)) {
    console.error('아직 만든 사이트가 없습니다. 먼저 npm run build 를 실행하세요.');
    return 1;
  }
  const reports = await validateSite(out);
  for (const report of reports) for (const line of validatorLines(report)) console.log(line);
  return reports.some(({ findings }) => findings.length > 0) ? 1 : 0;
}
