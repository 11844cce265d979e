import { threadId } from 'node:worker_threads';

/** The only reader of the system clock. */
export function systemNow(): number {
  return Date.now();
}

/** Monotonic milliseconds, for durations that are shown and never published. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}

let tokens = 0;

/**
 * A word that no other process and no other call is given: the process and thread, the microsecond in which
 * they began, and a count. For names of temporary files and locks; never published.
 */
export function processToken(): string {
  return [process.pid, threadId, Math.round(performance.timeOrigin * 1000), tokens++].map((part) => part.toString(36)).join('-');
}

/** Milliseconds since the process began: for durations that are shown and never published. */
export function elapsedMilliseconds(): number {
  return performance.now();
}
