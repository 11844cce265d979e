/** A fault that shows only when entries are seen together; the reader adds the line. */
import type { Fault } from '../fault.ts';
import type { SourceName } from '../newsroom.ts';

export type Finding = Omit<Fault, 'line' | 'field' | 'source'> & {
  /** Empty where the whole entry is meant. */
  path: PropertyKey[];
  source: SourceName;
  /** Words of the body that are meant: the reader finds their line. */
  inBody?: string | undefined;
};

/** What every rule is given of the entry at hand. */
export interface Subject {
  file: string;
  source: SourceName;
  /** Only what is open or will be can be in error; a draft's faults are warnings. */
  isDraft: boolean;
}

export function finding(subject: Subject, path: PropertyKey[], rule: string, message: string, hint: string, severity: Fault['severity'] = 'error'): Finding {
  return { file: subject.file, source: subject.source, path, rule, message, hint, severity: subject.isDraft ? 'warning' : severity };
}
