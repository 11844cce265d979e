/** What lies in the content folder and is read by nobody: it would otherwise be missed on the site, in silence. */
import { readdirSync } from 'node:fs';
import type { Fault } from '../../domain/fault.ts';
import { nearestName } from '../../domain/nearest-name.ts';
import { byCodeUnit } from '../../domain/order.ts';
import { idOf, walkContent } from './walk-content.ts';
import { quoted } from '../../domain/particle.ts';

const FOLDERS = ['press', 'newsletters', 'videos', 'photos', 'models', 'social', 'schedule', 'broadcasts', 'captions', 'coverage'];
const LISTS = ['site.yaml', 'departments.yaml', 'topics.yaml', 'series.yaml'];
const PICTURE = /\.(?:jpe?g|png|webp|hei[cf])$/i;
const TEXT = /\.(?:md|mdx|ya?ml)$/i;

export function strayFiles(contentFolder: string): Fault[] {
  return [...strayNames(contentFolder), ...picturesAlone(contentFolder)];
}

/** Folders and lists whose names are none that is read: an office's own notes are left alone, unless they look like entries. */
function strayNames(contentFolder: string): Fault[] {
  const items = readdirSync(contentFolder, { withFileTypes: true }).filter(({ name }) => !/^[_.]/.test(name));
  return items.sort((a, b) => byCodeUnit(a.name, b.name)).flatMap((item): Fault[] => {
    const name = item.name.normalize('NFC');
    const known = item.isDirectory() ? FOLDERS : LISTS;
    if (known.includes(name) || !(item.isDirectory() || TEXT.test(name))) return [];
    const near = nearestName(name, known);
    const holdsEntries = item.isDirectory() && walkContent(contentFolder, item.name).some(({ file }) => TEXT.test(file));
    if (near === undefined && !holdsEntries && item.isDirectory()) return [];
    const hint = near === undefined ? `쓰는 이름: ${known.join(', ')}. 글이 아니면 이름 앞에 _를 붙이세요` : `${quoted(near, '을/를')} 잘못 적지 않았는지 확인하세요`;
    return [warning(name, 'stray', item.isDirectory() ? '이 폴더는 읽지 않습니다' : '이 파일은 읽지 않습니다', hint)];
  });
}

/** A picture is nothing without the entry beside it. */
function picturesAlone(contentFolder: string): Fault[] {
  const files = walkContent(contentFolder, 'photos').filter(({ isLink }) => !isLink);
  const pictures = files.filter(({ file }) => PICTURE.test(file));
  const entries = new Set(files.flatMap(({ file }) => (file.endsWith('.yaml') ? [idOf(file)] : [])));
  const shown = new Set(pictures.map(({ file }) => idOf(file)));
  const waiting = [...entries].filter((id) => !shown.has(id));
  return pictures.flatMap(({ file }): Fault[] => {
    const id = idOf(file);
    if (entries.has(id)) return [];
    const near = nearestName(id, waiting);
    const hint = near === undefined ? 'npm run new -- photo 로 올리거나, 같은 이름의 .yaml을 옆에 두세요' : `photos/${near}.yaml의 사진이면 이름을 같게 하세요`;
    return [warning(file, 'no-entry', '사진 옆에 설명(.yaml)이 없어 쓰이지 않습니다', hint)];
  });
}

function warning(file: string, rule: string, message: string, hint: string): Fault {
  return { file, line: 1, field: '', rule, severity: 'warning', message, hint };
}
