/** The names of the files that the press takes of a release: in Korean, safe on every system, none twice. */
import { NAME_LENGTH, safeFileName, safeName, uniqueNames } from './file-name.ts';
import { seoulDay } from './instant.ts';
import type { PhotoItem, Release } from './library.ts';
import type { CopyMark } from './release-document.ts';

/** Where the office's own files stand in an archive: some may be locked, which nothing that is made here may be. */
export const ATTACHMENT_FOLDER = '첨부';

export interface PackNames {
  /** `20261122_음성군, 겨울철 어르신 돌봄 강화.txt`; of a corrected release with `(정정)` before the title. */
  text: string;
  docx: string;
  pdf: string;
  captions: string;
  /** `사진/사진1_김장 나눔.jpg`, one a photo, numbered as in the texts. */
  photos: string[];
  /** `첨부/첨부1_추진 계획.pdf`, one an attachment. */
  attachments: string[];
}

export function packNames(release: Pick<Release, 'title' | 'date' | 'corrections' | 'attachments'>, photos: readonly Pick<PhotoItem, 'title'>[], copy?: CopyMark): PackNames {
  const once = uniqueNames();
  const isCorrected = release.corrections.some(({ kind }) => kind === 'correction');
  const marks = `${copy ? '(엠바고) ' : ''}${isCorrected ? '(정정) ' : ''}`;
  const stem = `${seoulDay(release.date).replaceAll('-', '')}_${marks}${safeName(release.title, '보도자료', NAME_LENGTH)}`;
  return {
    text: once(`${stem}.txt`),
    docx: once(`${stem}.docx`),
    pdf: once(`${stem}.pdf`),
    captions: once(photos.length > 0 ? '사진 설명과 이용 조건.txt' : '이용 조건.txt'),
    photos: photos.map(({ title }, index) => once(`사진/사진${index + 1}_${safeName(title, '사진')}.jpg`)),
    attachments: release.attachments.map((file, index) => once(`${ATTACHMENT_FOLDER}/첨부${index + 1}_${attachmentName(file)}`)),
  };
}

/** By its title, with the ending of the file. */
function attachmentName({ name, title }: { name: string; title: string }): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = title.toLowerCase().endsWith(ending.toLowerCase()) ? title : title + ending;
  return safeFileName(stem, '첨부');
}

/** What is in the kit of a release, before it is opened: `글(TXT·DOCX·PDF), 인쇄용 사진 2장과 설명, 첨부 파일 1개`. */
export function packInWords(photos: number, attachments: number): string {
  return ['글(TXT·DOCX·PDF)', ...(photos > 0 ? [`인쇄용 사진 ${photos}장과 설명`] : []), '이용 조건', ...(attachments > 0 ? [`첨부 파일 ${attachments}개`] : [])].join(', ');
}
