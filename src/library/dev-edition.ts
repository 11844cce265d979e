/** The edition that the loader works on: the one at hand in a build; in `npm run dev` one made anew after each change. */
import { fileURLToPath } from 'node:url';
import { faultLine } from '../domain/fault.ts';
import { noContentCache } from '../infra/content-cache.ts';
import { type Edition, editionAtHand, handOver, prepareEdition } from './edition.ts';
import { settingsAt } from './settings.ts';

let preparing: Promise<Edition> | undefined;
let lastChange: string | undefined;

/** @param changed a file that was just written; outside the content folder it changes nothing */
export async function editionForLoader(changed?: string): Promise<Edition> {
  const atHand = editionAtHand();
  if (atHand && (changed === undefined || !changed.startsWith(atHand.settings.contentFolder))) return atHand;
  if (preparing && (changed === undefined || changed === lastChange)) return preparing;
  lastChange = changed;
  preparing = prepareForWriting();
  const edition = await preparing;
  preparing = undefined;
  return edition;
}

async function prepareForWriting(): Promise<Edition> {
  const settings = settingsAt(fileURLToPath(new URL('../../', import.meta.url)));
  const { edition, faults } = await prepareEdition({ settings, cache: noContentCache(), showHeld: true, holdFaulty: true });
  for (const fault of faults) console.warn(faultLine(fault, settings.contentName));
  if (!edition) throw new Error('site.yaml 또는 departments.yaml을 읽을 수 없습니다. 위의 안내를 보고 고치세요.');
  handOver(edition);
  return edition;
}
