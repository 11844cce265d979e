/** What goes along with the pictures of a release: the words of each, and on which terms text and pictures may be used. */
import { licenseAddress, rightsLine } from './kogl.ts';
import { type Library, licenseOf, type PhotoItem, type Release } from './library.ts';
import { absolute, path } from './permalink.ts';
import { whenInWords } from './period.ts';
import { composePhotoMetadata } from './photo-metadata.ts';
import { copyLine, type CopyMark } from './release-document.ts';
import type { Fact } from './release-view.ts';

export interface PressCaptions {
  copy: string | undefined;
  heading: string;
  title: string;
  /** In the order of the archive. */
  photos: { name: string; facts: Fact[] }[];
  /** On which terms the text may be used, and what to observe with the pictures. */
  terms: string[];
  address: string;
}

export function composePressCaptions(release: Release, { site }: Pick<Library, 'site'>, photos: readonly { photo: PhotoItem; name: string }[], copy?: CopyMark): PressCaptions {
  const license = licenseOf(release, site);
  return {
    copy: copy && copyLine(copy),
    heading: `${site.shortName} 보도자료: ${photos.length > 0 ? '사진 설명과 이용 조건' : '이용 조건'}`,
    title: release.title,
    photos: photos.map(({ photo, name }) => ({ name, facts: factsOf(photo, site) })),
    terms: [
      `글 ${rightsLine(release, site)}`,
      ...(license ? [`조건 설명: ${licenseAddress(license)}`] : []),
      ...(photos.some(({ photo }) => photo.people === 'persons') ? ['사람이 나온 사진은 이 보도자료를 알리는 보도에만 써 주십시오.'] : []),
    ],
    address: absolute(site, path.release(release.id)),
  };
}

function factsOf(photo: PhotoItem, site: Library['site']): Fact[] {
  const { creator, credit, terms } = composePhotoMetadata(photo, site);
  const facts: [string, string | undefined][] = [
    ['제목', photo.title],
    ['설명', photo.caption],
    ['사진 속 모습', photo.alt],
    ['찍은 때', whenInWords(photo.takenAt)],
    ['찍은 이', photo.photographer === undefined || creator === credit ? undefined : creator],
    ['출처', credit],
    ['이용 조건', terms],
    ['알림', photo.aiGenerated ? '인공지능으로 만든 이미지입니다.' : undefined],
  ];
  return facts.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]));
}
