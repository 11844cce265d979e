/** Milliseconds of processor time since a start: other work on the machine hardly counts. */
export function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
