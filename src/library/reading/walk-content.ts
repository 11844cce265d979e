/** Lists the files of a collection; symbolic links are not followed but reported, for they can lead out of the content folder. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../../domain/order.ts';

export interface ContentFile {
  /** As the disk spells it, relative to the content folder: to open the file. */
  diskPath: string;
  /** In NFC, relative to the content folder, with `/`: to name it. */
  file: string;
  isLink: boolean;
  /** Of a link: whether a folder of entries stands behind it. */
  isLinkedFolder?: boolean;
}

/** Names that start with `_` or `.` are no entries, nor are folders so named. */
export function walkContent(contentFolder: string, collection: string): ContentFile[] {
  const found: ContentFile[] = [];
  const visit = (folder: string) => {
    for (const item of readdirOrNone(join(contentFolder, folder))) {
      if (/^[_.]/.test(item.name)) continue;
      const diskPath = `${folder}/${item.name}`;
      if (item.isDirectory()) visit(diskPath);
      else if (item.isSymbolicLink()) found.push({ diskPath, file: diskPath.normalize('NFC'), isLink: true, isLinkedFolder: leadsToFolder(join(contentFolder, diskPath)) });
      else found.push({ diskPath, file: diskPath.normalize('NFC'), isLink: false });
    }
  };
  visit(collection);
  return found.sort((a, b) => byCodeUnit(a.file, b.file));
}

function leadsToFolder(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readdirOrNone(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** `press/2026/11-22-a.md` → `2026/11-22-a`; `newsletters/sosik/2026-11/issue.yaml` → `sosik/2026-11` */
export function idOf(file: string): string {
  const id = file.slice(file.indexOf('/') + 1).replace(/\.[^./]+$/, '');
  return file.startsWith('newsletters/') ? id.replace(/\/issue$/, '') : id;
}
