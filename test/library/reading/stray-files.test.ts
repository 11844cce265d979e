import { describe, expect, it } from 'vitest';
import { faultsOf, makePng, photo, release } from '../../support/content-folder.ts';

describe('what nobody reads', () => {
  it('is named: a mistyped folder, a mistyped list, a folder of entries under another name', async () => {
    expect(await faultsOf({ 'pres/2026/11-22-a.md': release(), 'photo/2026/a.png': makePng(), 'topic.yaml': '[]\n', 'entwürfe/a.md': release() })).toEqual([
      'entwürfe:1 (stray, 주의) – 이 폴더는 읽지 않습니다 / 쓰는 이름: press, newsletters, videos, photos, models, social, schedule, broadcasts, captions, coverage. 글이 아니면 이름 앞에 _를 붙이세요',
      'photo:1 (stray, 주의) – 이 폴더는 읽지 않습니다 / "photos"를 잘못 적지 않았는지 확인하세요',
      'pres:1 (stray, 주의) – 이 폴더는 읽지 않습니다 / "press"를 잘못 적지 않았는지 확인하세요',
      'topic.yaml:1 (stray, 주의) – 이 파일은 읽지 않습니다 / "topics.yaml"을 잘못 적지 않았는지 확인하세요',
    ]);
  });

  it('is left alone where it is no entry: notes, a mark, whatever begins with _ or .', async () => {
    expect(await faultsOf({ 'README.txt': '우리끼리', 'mark.svg': '<svg/>', 'logos/old.png': makePng(), '_pres/a.md': release(), '.git/config': '' })).toEqual([]);
  });

  it('is named: a picture without its entry, with the entry that may be meant', async () => {
    const faults = await faultsOf({ 'photos/2026/kimjang-1.png': makePng(), 'photos/2026/kimjang_1.yaml': photo(), 'photos/2026/alone.png': makePng(), 'photos/2026/phone.heic': makePng() });
    expect(faults.filter((fault) => fault.includes('no-entry'))).toEqual([
      'photos/2026/alone.png:1 (no-entry, 주의) – 사진 옆에 설명(.yaml)이 없어 쓰이지 않습니다 / npm run new -- photo 로 올리거나, 같은 이름의 .yaml을 옆에 두세요',
      'photos/2026/kimjang-1.png:1 (no-entry, 주의) – 사진 옆에 설명(.yaml)이 없어 쓰이지 않습니다 / photos/2026/kimjang_1.yaml의 사진이면 이름을 같게 하세요',
      'photos/2026/phone.heic:1 (no-entry, 주의) – 사진 옆에 설명(.yaml)이 없어 쓰이지 않습니다 / npm run new -- photo 로 올리거나, 같은 이름의 .yaml을 옆에 두세요',
    ]);
  });
});
