/** `npm run check`: every fault of every file, and whether a build is overdue. */
import { existsSync, readFileSync } from 'node:fs';
import { type Fault, faultLine } from '../domain/fault.ts';
import { koreanInstant } from '../domain/instant.ts';
import type { Manifest } from '../integrations/manifest.ts';
import type { Settings } from '../library/settings.ts';
import { openEdition } from './open-edition.ts';

export interface CheckOutcome {
  faults: Fault[];
  ok: boolean;
}

export async function checkContent(settings: Settings): Promise<CheckOutcome> {
  const { faults } = await openEdition(settings);
  const all = [...faults, ...overdue(settings)];
  return { faults: all, ok: all.every(({ severity }) => severity !== 'error') };
}

export function checkText({ faults }: CheckOutcome, settings: Settings): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const lines = faults.map((fault) => faultLine(fault.severity === 'warning' ? { ...fault, message: `주의: ${fault.message}` } : fault, settings.contentName));
  const summary = errors ? `오류 ${errors}건, 주의 ${faults.length - errors}건입니다. 오류를 고친 뒤 다시 확인하세요.` : faults.length ? `오류는 없고 주의할 것이 ${faults.length}건 있습니다.` : '고칠 것이 없습니다.';
  return [...lines, summary].join('\n');
}

/** `file`, `line`, `field`, `rule`, `severity`, `message`, `hint`, as the contract has it. */
export function checkJson({ faults }: CheckOutcome): string {
  return JSON.stringify(faults.map(({ file, line, field, rule, severity, message, hint }) => ({ file, line, field, rule, severity, message, hint })), null, 2);
}

function overdue(settings: Settings): Fault[] {
  const file = `${settings.out}.manifest.json`;
  if (!existsSync(file)) return [];
  const nextChange = nextChangeIn(file);
  if (!nextChange || Date.parse(nextChange.at) > settings.now) return [];
  const message = `${koreanInstant(Date.parse(nextChange.at))}에 바뀌었어야 할 것이 아직 올라가지 않았습니다`;
  return [{ file: '', line: 1, field: '', rule: 'overdue', severity: 'warning', message, hint: 'npm run build 를 실행하세요' }];
}

/** A manifest that cannot be read says nothing; the next build writes a new one. */
function nextChangeIn(file: string): Manifest['nextChange'] {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Manifest).nextChange;
  } catch {
    return null;
  }
}
