import { runBench } from '../src/bench/run-bench.ts';

process.exitCode = await runBench(process.argv.slice(2), import.meta.dirname);
