import { availableParallelism, cpus, loadavg, totalmem, type } from 'node:os';

export interface Machine {
  cpu: string;
  cores: number;
  memoryBytes: number;
  system: string;
  node: string;
  /** Over the last minute, before the run: how busy the machine was with other things. */
  load: number;
}

export function describeMachine(): Machine {
  return { cpu: cpus()[0]?.model.trim() ?? '', cores: availableParallelism(), memoryBytes: totalmem(), system: `${type()} ${process.arch}`, node: process.version, load: loadavg()[0] ?? 0 };
}
