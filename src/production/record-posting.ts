/** `npm run posted`: notes in an entry where it was posted, so that it can be taken down there one day. */
import { join } from 'node:path';
import { koreanInstant } from '../domain/instant.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { writtenInstant } from '../domain/written-instant.ts';
import { noContentCache } from '../infra/content-cache.ts';
import { readNewsroom } from '../library/reading/read-newsroom.ts';
import type { Settings } from '../library/settings.ts';
import { editEntry } from '../library/writing/edit-entry.ts';
import { appendItem, setField } from '../library/writing/edit-yaml.ts';
import { findEntry } from './find-entry.ts';
import { ProductionFault } from './production-fault.ts';
import { quoted } from '../domain/particle.ts';

const POSTED_KINDS = ['press', 'newsletter', 'video', 'social'] as const;

/** @returns what was noted, in Korean */
export async function recordPosting([name, channel, url]: readonly string[], settings: Settings): Promise<string> {
  const newsroom = await newsroomAt(settings);
  const entry = findEntry(name, newsroom, POSTED_KINDS);
  const { channels } = newsroom.site;
  const known = channels.find(({ id }) => id === channel);
  if (!known) {
    const near = channel && nearestName(channel, channels.map(({ id }) => id));
    throw new ProductionFault([`"${channel ?? ''}" 채널이 site.yaml에 없습니다.${near ? ` ${quoted(near, '을/를')} 뜻했는지 확인하세요.` : ` 쓸 수 있는 채널: ${channels.map(({ id }) => id).join(', ')}`}`]);
  }
  if (!url || !/^https?:\/\/\S+$/.test(url) || !URL.canParse(url)) throw new ProductionFault(['올린 글의 주소를 https://부터 적어 주세요.', `예: npm run posted -- ${entry.source} ${known.id} https://…`]);
  await editEntry(join(settings.contentFolder, entry.file), (yaml) => appendItem(yaml, ['posted'], { channel: known.id, at: writtenInstant(settings.now), url }));
  return `${entry.file}에 적었습니다: ${known.name} ${koreanInstant(settings.now)} ${url}`;
}

/** Notes that a post was taken down: it leaves the list of what has to be. */
export async function recordTakingDown([name, url]: readonly string[], settings: Settings): Promise<string> {
  const newsroom = await newsroomAt(settings);
  const entry = findEntry(name, newsroom, POSTED_KINDS);
  const postings = [...newsroom.press, ...newsroom.newsletters, ...newsroom.videos, ...newsroom.social].find(({ file }) => file === entry.file)?.data.posted ?? [];
  const places = postings.flatMap((posting, index) => (posting.url === url ? [index] : []));
  const still = postings.filter(({ takenDownAt }) => takenDownAt === undefined).map((posting) => posting.url);
  if (places.length === 0) throw new ProductionFault([`${entry.file}에 ${url ? `"${url}"` : '그런 주소'}로 올렸다는 기록이 없습니다.`, ...(still.length > 0 ? [`기록된 주소: ${still.join(' ')}`] : ['올린 기록이 하나도 없습니다.'])]);
  await editEntry(join(settings.contentFolder, entry.file), (yaml) => places.reduce((text, index) => setField(text, ['posted', index, 'takenDownAt'], writtenInstant(settings.now)), yaml));
  return `${entry.file}에 적었습니다: ${koreanInstant(settings.now)}에 내림 ${url}`;
}

async function newsroomAt({ contentFolder, ledgerFolder }: Settings): Promise<Newsroom> {
  const { newsroom } = await readNewsroom({ contentFolder, ledgerFolder, cache: noContentCache() });
  if (!newsroom) throw new ProductionFault(['site.yaml이나 departments.yaml을 읽지 못했습니다. 먼저 npm run check 를 실행하세요.']);
  return newsroom;
}
