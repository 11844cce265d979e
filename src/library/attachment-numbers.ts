/** Personal numbers in attached files, and what of them could not be read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPersonalData } from '../domain/personal-data/find-personal-data.ts';
import type { PersonalKind } from '../domain/personal-data/kinds.ts';
import type { OwnNumbers } from '../domain/personal-data/own-numbers.ts';
import type { AttachedFile } from '../domain/newsroom.ts';
import { isErrorCode } from '../infra/error-code.ts';
import { spelledPath } from '../infra/spelled-path.ts';
import { textsWithin, type UnreadableReason } from '../infra/opened-file.ts';

export interface AttachmentReading {
  data: { kind: PersonalKind; masked: string }[];
  unreadable: (UnreadableReason | 'missing')[];
}

export function readAttachment({ file, name }: Pick<AttachedFile, 'file' | 'name'>, contentFolder: string, own: OwnNumbers): AttachmentReading {
  const bytes = bytesOf(join(contentFolder, file));
  return bytes ? readNumbers(name, bytes, own) : { data: [], unreadable: ['missing'] };
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(spelledPath(path));
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

export function readNumbers(name: string, bytes: Uint8Array, own: OwnNumbers): AttachmentReading {
  const found = new Map<string, AttachmentReading['data'][number]>();
  const unreadable = new Set<UnreadableReason>();
  for (const finding of textsWithin(name, bytes)) {
    if ('unreadable' in finding) unreadable.add(finding.reason);
    // Markup comes a second time without its tags; what has lost its spaces joins numbers that nobody joined.
    else if (!finding.spaceless && !/^<[?!a-z]/i.test(finding.text)) {
      for (const { kind, masked } of findPersonalData(finding.text, own)) found.set(`${kind} ${masked}`, { kind, masked });
    }
  }
  return { data: [...found.values()], unreadable: [...unreadable] };
}
