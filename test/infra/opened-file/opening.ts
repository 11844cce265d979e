import { zipSync } from 'fflate';
import { compileFinder, type Finding, textsWithin } from '../../../src/infra/opened-file.ts';

/** What every test hides and looks for. */
export const SECRET = '군수는 김장 나눔 행사를 연다';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const findings = (name: string, content: Uint8Array | string): Finding[] => [...textsWithin(name, typeof content === 'string' ? bytes(content) : content)];

const find = compileFinder([SECRET]);

/** Where the secret was found. */
export const placesOf = (name: string, content: Uint8Array | string): string[] => [...new Set(findings(name, content).flatMap((finding) => ('text' in finding && find(finding).length > 0 ? [finding.where] : [])))];

export const unreadable = (name: string, content: Uint8Array | string): string[] => findings(name, content).flatMap((finding) => ('unreadable' in finding ? [`${finding.where}: ${finding.reason}`] : []));

/** An archive that no packer of good will makes, for it lets a name be anything. */
export const zipNamed = (name: string, content: Uint8Array): Uint8Array => zipSync({ [name]: content }, { mtime: '2020-01-01' });

/** An archive whose one entry says that it unpacks to so much; nobody need wait to find out. */
export function bombOf(name: string, plainBytes: number): Uint8Array {
  const bomb = Buffer.from(zipNamed(name, new Uint8Array(1000)));
  bomb.writeUInt32LE(plainBytes, bomb.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
  return bomb;
}
