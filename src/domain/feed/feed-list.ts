/** Which feeds there are, and which of them a page announces. */
import type { Named, Site } from '../../collections/site.ts';
import type { Library } from '../library.ts';
import type { Facet } from '../facet-groups.ts';
import { absolute, path } from '../permalink.ts';
import { DAILY_FEED } from './daily-items.ts';
import { isOpen } from './feed-entries.ts';
import { FACET_FEEDS } from './facet-feeds.ts';
import type { FeedGroup, FeedHead, FeedSection } from './feed.ts';

/** Every feed there is: the main ones always, of departments, topics, towns and series those that have a release. */
export function listFeeds(library: Library): FeedHead[] {
  const { site } = library;
  const releases = library.releases.filter(isOpen);
  const facets = FACET_FEEDS.flatMap(({ group, folder, idsOf }) => {
    const used = new Set(releases.flatMap(idsOf));
    const named = namesOf(library, group).filter(({ id }) => used.has(id));
    return named.map(({ id, name }) => headOf(site, { id: `${folder}/${id}`, group, label: `${name} 보도자료`, description: `“${name}” 보도자료를 새로운 것부터 전합니다.`, home: path[group](id) }));
  });
  return [...MAIN_FEEDS.map((head) => headOf(site, head)), ...facets];
}

function namesOf(library: Library, group: Facet): readonly Named[] {
  return { department: library.departments, topic: library.topics, town: library.site.towns, series: library.series }[group];
}

interface HeadParts {
  id: string;
  group: FeedGroup;
  label: string;
  description: string;
  home: string;
}

const MAIN_FEEDS = [
  { id: 'all', group: 'main', label: '전체 소식', description: '보도자료와 소식지, 영상, 사진을 한데 모아 새로운 것부터 전합니다.', home: path.home() },
  { id: 'press', group: 'main', label: '보도자료', description: '보도자료를 새로운 것부터 전합니다.', home: path.press() },
  { id: DAILY_FEED, group: 'main', label: '하루 묶음', description: '하루에 낸 보도자료를 한 항목으로 묶어 전합니다.', home: path.days() },
  { id: 'newsletters', group: 'main', label: '소식지', description: '소식지가 나오면 차례와 함께 전합니다.', home: path.newsletters() },
  { id: 'videos', group: 'main', label: '영상', description: '새 영상을 전합니다.', home: path.videos() },
  { id: 'photos', group: 'main', label: '사진', description: '새 사진을 이용 조건과 함께 전합니다.', home: path.photos() },
] as const satisfies HeadParts[];

function headOf(site: Site, { id, group, label, description, home }: HeadParts): FeedHead {
  return {
    id,
    group,
    label,
    title: `${site.name} – ${label}`,
    description,
    home: absolute(site, home),
    address: { xml: absolute(site, path.feed(id, 'xml')), json: absolute(site, path.feed(id, 'json')) },
    language: site.lang,
    publisher: site.publisher,
  };
}

/** The feeds that a page announces to readers, the closest to it first. */
export function feedsFor(heads: FeedHead[], page: { section?: FeedSection | undefined; department?: string | undefined; topics?: string[] | undefined }): FeedHead[] {
  const wanted = [
    ...(page.department === undefined ? [] : [`departments/${page.department}`]),
    ...(page.topics ?? []).map((id) => `topics/${id}`),
    ...(page.section === undefined ? [] : [page.section]),
    'all',
  ];
  return wanted.flatMap((id) => heads.find((head) => head.id === id) ?? []);
}
