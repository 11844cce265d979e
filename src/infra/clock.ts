/** The only reader of the system clock. */
export function systemNow(): number {
  return Date.now();
}

/** Monotonic milliseconds, for durations that are shown and never published. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}
