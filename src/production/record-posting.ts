/** `npm run posted`: notes in an entry where it was posted, so that it can be taken down there one day. */
import { join } from 'node:path';
import { koreanInstant } from '../domain/instant.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { writtenInstant } from '../domain/written-instant.ts';
import { noContentCache } from '../infra/content-cache.ts';
import { readNewsroom } from '../library/reading/read-newsroom.ts';
import type { Settings } from '../library/settings.ts';
import { editEntry } from '../library/writing/edit-entry.ts';
import { appendItem } from '../library/writing/edit-yaml.ts';

import { findEntry } from './find-entry.ts';
import { ProductionFault } from './produce-site.ts';

/** @returns what was noted, in Korean */
export async function recordPosting([name, channel, url]: readonly string[], settings: Settings): Promise<string> {
  const { newsroom } = await readNewsroom({ contentFolder: settings.contentFolder, ledgerFolder: settings.ledgerFolder, cache: noContentCache() });
  if (!newsroom) throw new ProductionFault(['site.yaml이나 departments.yaml을 읽지 못했습니다. 먼저 npm run check 를 실행하세요.']);
  const entry = findEntry(name, newsroom, ['press', 'newsletter', 'video', 'social']);
  const { channels } = newsroom.site;
  const known = channels.find(({ id }) => id === channel);
  if (!known) {
    const near = channel && nearestName(channel, channels.map(({ id }) => id));
    throw new ProductionFault([`"${channel ?? ''}" 채널이 site.yaml에 없습니다.${near ? ` "${near}"를 뜻했는지 확인하세요.` : ` 쓸 수 있는 채널: ${channels.map(({ id }) => id).join(', ')}`}`]);
  }
  if (!url || !/^https?:\/\/\S+$/.test(url) || !URL.canParse(url)) throw new ProductionFault(['올린 글의 주소를 https://부터 적어 주세요.', `예: npm run posted -- ${entry.source} ${known.id} https://…`]);
  await editEntry(join(settings.contentFolder, entry.file), (yaml) => appendItem(yaml, ['posted'], { channel: known.id, at: writtenInstant(settings.now), url }));
  return `${entry.file}에 적었습니다: ${known.name} ${koreanInstant(settings.now)} ${url}`;
}
