/** An open entry goes out without a photo that is closed, faulty or refused on its channel, and says so; unless it requires its photos. */
import type { ConsentChannel } from '../../collections/publishing.ts';
import type { EntryState } from '../compose-library.ts';
import { type Ledger, mayShow } from '../consent.ts';
import type { Instant } from '../instant.ts';
import type { Newsroom, SourceName } from '../newsroom.ts';
import { type Finding, finding } from './finding.ts';
import { quoted } from '../particle.ts';

interface Use {
  photo: string;
  path: PropertyKey[];
  channel: ConsentChannel;
  inBody?: true;
  /** What an issue takes the photo along with. */
  of?: SourceName;
  /** A card goes out without its picture; a page that requires it does not. */
  isCard?: true;
}

interface User {
  source: SourceName;
  file: string;
  isRequired: boolean;
  uses: Use[];
}

export function auditPhotos(newsroom: Newsroom, states: ReadonlyMap<SourceName, EntryState>, now: Instant): Finding[] {
  const ledger: Ledger = new Map(newsroom.models.map(({ id, data }) => [id, data]));
  const photos = new Map(newsroom.photos.map((photo) => [photo.id, photo]));
  const refusal = ({ photo: id, channel }: Use): string | undefined => {
    const state = states.get(`photo:${id}`)?.state;
    if (state === undefined) return undefined;
    if (state === 'fault') return `사진 "${id}"에 오류가 있어 빠집니다`;
    if (state === 'withdrawn') return `사진 ${quoted(id, '은/는')} 철회되어 빠집니다`;
    if (state !== 'open') return `사진 ${quoted(id, '은/는')} 아직 공개되지 않아 빠집니다`;
    const photo = photos.get(id);
    return photo && mayShow(photo.data.people, channel, now, ledger).allowed ? undefined : `사진 ${quoted(id, '은/는')} 나온 사람의 동의가 없어 빠집니다`;
  };
  return usersOf(newsroom).flatMap(({ source, file, isRequired, uses }) => {
    if (states.get(source)?.state !== 'open') return [];
    return uses.flatMap((use): Finding[] => {
      if (use.of !== undefined && states.get(use.of)?.state !== 'open') return [];
      const message = refusal(use);
      if (message === undefined) return [];
      const stops = isRequired && !use.isCard;
      const hint = stops ? 'photosRequired를 지우거나 다른 사진으로 바꾸세요' : '다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요';
      const found = finding({ source, file, isDraft: false }, use.path, 'photo-refused', message, hint, stops ? 'error' : 'warning');
      return [use.inBody ? { ...found, inBody: use.photo } : found];
    });
  });
}

type IssueItem = Newsroom['newsletters'][number]['data']['sections'][number]['items'][number];

function usersOf(newsroom: Newsroom): User[] {
  const one = (photo: string | undefined, path: PropertyKey[], channel: ConsentChannel): Use[] => (photo === undefined ? [] : [{ photo, path, channel }]);
  const listed = (photos: readonly string[], path: PropertyKey[], channel: ConsentChannel) => photos.flatMap((photo, index) => one(photo, [...path, index], channel));
  const inBody = (photos: readonly string[], channel: ConsentChannel) => photos.map((photo): Use => ({ photo, path: [], channel, inBody: true }));
  const card = (data: { card?: { photo?: string | undefined } | undefined }, channel: ConsentChannel) => one(data.card?.photo, ['card', 'photo'], channel).map((use): Use => ({ ...use, isCard: true }));
  const releases = new Map(newsroom.press.map(({ id, data, facts }) => [id, [...new Set([...data.photos, ...facts.photos])]]));
  const stills = new Map(newsroom.videos.map(({ id, data }) => [id, data.thumbnail]));
  /** Allowed on the site, a photo of a release or a video may yet be refused in the issue that carries it. */
  const carried = (item: IssueItem, path: PropertyKey[]): Use[] => {
    if ('press' in item) return (releases.get(item.press) ?? []).map((photo): Use => ({ photo, path, channel: 'newsletter', of: `press:${item.press}` }));
    return 'video' in item ? one(stills.get(item.video), path, 'newsletter').map((use): Use => ({ ...use, of: `video:${item.video}` })) : [];
  };
  const user = (source: SourceName, { file }: { file: string }, uses: Use[], isRequired = false): User => ({ source, file, isRequired, uses });
  return [
    ...newsroom.press.map((entry) => {
      const { id, data, facts } = entry;
      return user(`press:${id}`, entry, [...listed(data.photos, ['photos'], 'web'), ...inBody(facts.photos, 'web'), ...card(data, 'sns')], data.photosRequired);
    }),
    ...newsroom.newsletters.map((entry) => {
      const items = entry.data.sections.flatMap(({ items: list }, section) =>
        list.flatMap((item, index) => {
          const path = ['sections', section, 'items', index];
          if ('photos' in item) return listed(item.photos, [...path, 'photos'], 'newsletter');
          return carried(item, path);
        }),
      );
      return user(`newsletter:${entry.id}`, entry, [...one(entry.data.cover, ['cover'], 'newsletter'), ...items, ...card(entry.data, 'sns')]);
    }),
    ...newsroom.articles.map((entry) => user(`article:${entry.id}`, entry, [...listed(entry.data.photos, ['photos'], 'newsletter'), ...inBody(entry.facts.photos, 'newsletter')])),
    ...newsroom.videos.map((entry) => user(`video:${entry.id}`, entry, [...one(entry.data.thumbnail, ['thumbnail'], 'video'), ...card(entry.data, 'video')])),
    ...newsroom.social.map((entry) => {
      const { source } = entry.data;
      const slides = entry.data.slides.flatMap(({ photo }, index) => one(photo, ['slides', index, 'photo'], 'sns'));
      return user(`social:${entry.id}`, entry, [...(source && 'photo' in source ? one(source.photo, ['source', 'photo'], 'sns') : []), ...slides, ...card(entry.data, 'sns')]);
    }),
    ...newsroom.captions.map((entry) => user(`caption:${entry.id}`, entry, one(entry.data.photo, ['photo'], 'iptv'))),
  ];
}
