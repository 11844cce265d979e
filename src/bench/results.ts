/** What was measured, gathered over the rounds. */
import type { Measurement } from './run-measured.ts';

export const STEPS = ['clean', 'added', 'layout'] as const;
export type Step = (typeof STEPS)[number];

export interface ContenderResult {
  name: string;
  version: string;
  pages: number;
  steps: Partial<Record<Step, Measurement>>;
}

export interface BenchResult {
  size: number;
  rounds: number;
  /** Pages alone: ours first. */
  contenders: ContenderResult[];
  /** Our build with every kind of output; undefined where it was not asked for. */
  everything?: ContenderResult | undefined;
}

/** The middle of the times, and the most memory of any round. */
export function median(measurements: readonly Measurement[]): Measurement {
  const seconds = measurements.map((measurement) => measurement.seconds).sort((a, b) => a - b);
  const middle = Math.floor(seconds.length / 2);
  const [low = 0, high = 0] = seconds.length % 2 ? [seconds[middle], seconds[middle]] : [seconds[middle - 1], seconds[middle]];
  const peaks = measurements.flatMap(({ peakBytes }) => peakBytes ?? []);
  return { seconds: (low + high) / 2, peakBytes: peaks.length ? Math.max(...peaks) : undefined };
}

/** How often `other` fits into `ours`, or undefined where one of the two was not measured. */
export function ratio(ours: Measurement | undefined, other: Measurement | undefined): number | undefined {
  return ours && other && other.seconds > 0 ? ours.seconds / other.seconds : undefined;
}
