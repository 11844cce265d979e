/** The Korean names of closed lists, one place for pages, cards and feeds. */
import type { PressSection } from '../collections/press.ts';
import type { Site } from '../collections/site.ts';
import type { VideoKind } from '../collections/video.ts';

const SECTIONS = {
  major: '주요 군정',
  news: '군정 소식',
  town: '읍·면 및 기관·사회단체 소식',
  feature: '기획',
  briefing: '브리핑',
  interview: '대담·인터뷰',
} as const satisfies Record<PressSection, string>;

export function sectionLabel(section: PressSection, site: Pick<Site, 'sections'>): string {
  return site.sections?.[section] ?? SECTIONS[section];
}

const VIDEO_KINDS = {
  own: '영상',
  spot: '홍보 영상',
  news: '군정뉴스',
  village: '마을탐방',
  company: '기업탐방',
  contest: '공모전',
  event: '이벤트',
} as const satisfies Record<VideoKind, string>;

export function videoKindLabel(kind: VideoKind): string {
  return VIDEO_KINDS[kind];
}

/** `음성소식 제6호` */
export function issueLabel(publication: string, number: number, site: Pick<Site, 'publications'>): string {
  return `${site.publications.find(({ id }) => id === publication)?.name ?? publication} 제${number}호`;
}
