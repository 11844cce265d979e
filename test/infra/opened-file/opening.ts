import { compileFinder, type Finding, textsWithin } from '../../../src/infra/opened-file.ts';

/** What every test hides and looks for. */
export const SECRET = '군수는 김장 나눔 행사를 연다';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const findings = (name: string, content: Uint8Array | string): Finding[] => [...textsWithin(name, typeof content === 'string' ? bytes(content) : content)];

const find = compileFinder([SECRET]);

/** Where the secret was found. */
export const placesOf = (name: string, content: Uint8Array | string): string[] => [...new Set(findings(name, content).flatMap((finding) => ('text' in finding && find(finding).length > 0 ? [finding.where] : [])))];

export const unreadable = (name: string, content: Uint8Array | string): string[] => findings(name, content).flatMap((finding) => ('unreadable' in finding ? [`${finding.where}: ${finding.reason}`] : []));
