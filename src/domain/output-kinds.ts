/** Published files by what the office calls them. */
const KINDS: readonly [name: string, pattern: RegExp][] = [
  ['하루 묶음', /^press\/daily\//],
  ['언론에 나온 소식', /^press\/coverage\//],
  ['보도자료 쪽', /^press\/\d{4}\/(?!\d\d\/)[^/]+\/index\.html$/],
  ['글만 보기(TXT)', /^press\/\d{4}\/[^/]+\.txt$/],
  ['자료 꾸러미(kit.zip)', /^press\/.*\/kit\.zip$/],
  ['첨부 파일', /^press\/.*\/files\//],
  ['보도자료 목록', /^press\//],
  ['소식지 전자책(EPUB)', /^newsletters\/.*\.epub$/],
  ['소식지 인쇄본(PDF)', /^newsletters\/.*\.pdf$/],
  ['소식지 메일', /^newsletters\/.*\/email\.\w+$/],
  ['소식지 요약(TXT)', /^newsletters\/.*\.txt$/],
  ['소식지 웹', /^newsletters\//],
  ['영상', /^videos\//],
  ['사진 쪽', /^photos\//],
  ['사진 파일', /^pictures\//],
  ['공유 카드 묶음', /^cards\/.*\.zip$/],
  ['SNS 책상', /^cards\/(?:.*\/)?index\.html$/],
  ['공유 카드', /^cards\//],
  ['구독(RSS·JSON)', /^feeds\//],
  ['찾기', /^search\//],
  ['공개 데이터', /^data\//],
  ['경로당 IPTV', /^iptv\//],
  ['사이트맵', /sitemap/],
  ['첫 화면', /^index\.html$/],
  ['그 밖', /./],
];

export interface OutputGroup {
  name: string;
  /** In the order given. */
  paths: string[];
}

/** In the order of the list above, groups without a file left out. */
export function groupOutputs(paths: readonly string[]): OutputGroup[] {
  const groups = KINDS.map(([name]): OutputGroup => ({ name, paths: [] }));
  for (const path of paths) groups[KINDS.findIndex(([, pattern]) => pattern.test(path))]?.paths.push(path);
  return groups.filter((group) => group.paths.length > 0);
}
