import { runBundle } from '../src/production/commands.ts';

process.exitCode = await runBundle(process.argv.slice(2), process.env, import.meta.dirname);
