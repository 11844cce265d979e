import type { Library } from '../library.ts';
import type { DatasetId } from './dataset.ts';
import { composeNewsletterRecords, type NewsletterRecord } from './newsletter-data.ts';
import { composePhotoRecords, type PhotoRecord } from './photo-data.ts';
import { composePressRecords, type PressRecord } from './press-data.ts';
import { composeVideoRecords, type VideoRecord } from './video-data.ts';

/** The records of a kind, newest first. */
export type DataRecords =
  | { dataset: 'press'; items: PressRecord[] }
  | { dataset: 'newsletters'; items: NewsletterRecord[] }
  | { dataset: 'videos'; items: VideoRecord[] }
  | { dataset: 'photos'; items: PhotoRecord[] };

export function composeRecords(library: Library, dataset: DatasetId): DataRecords {
  switch (dataset) {
    case 'press':
      return { dataset, items: composePressRecords(library) };
    case 'newsletters':
      return { dataset, items: composeNewsletterRecords(library) };
    case 'videos':
      return { dataset, items: composeVideoRecords(library) };
    case 'photos':
      return { dataset, items: composePhotoRecords(library) };
  }
}
