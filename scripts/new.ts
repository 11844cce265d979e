import { runNew } from '../src/production/commands.ts';

process.exitCode = await runNew(process.argv.slice(2), process.env, import.meta.dirname);
