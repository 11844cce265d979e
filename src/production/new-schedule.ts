/** `npm run new -- schedule 2026-11-23`: the file of a day of the head's schedule. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addDays, isDay, seoulDay } from '../domain/instant.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import type { Settings } from '../library/settings.ts';
import { scheduleTemplate } from './entry-templates/schedule.ts';
import { ProductionFault } from './production-fault.ts';
import { quoted } from '../domain/particle.ts';

/** Without a day, that of tomorrow. @returns the path of the new file */
export function newSchedule([day]: readonly string[], newsroom: Newsroom | undefined, { contentFolder, now }: Settings): string {
  const wanted = day ?? addDays(seoulDay(now), 1);
  if (!isDay(wanted)) throw new ProductionFault([`${quoted(wanted, '은/는')} 날짜가 아닙니다. 예: npm run new -- schedule 2026-11-23`]);
  const file = join(contentFolder, 'schedule', wanted.slice(0, 4), `${wanted.slice(5)}.yaml`);
  if (existsSync(file)) throw new ProductionFault([`schedule/${wanted.slice(0, 4)}/${wanted.slice(5)}.yaml 파일이 이미 있습니다. 그 파일을 고치세요.`]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, scheduleTemplate(wanted, newsroom?.site.head ?? '기관장'), { flag: 'wx' });
  return file;
}
