import { runCheck } from '../src/production/commands.ts';

process.exitCode = await runCheck(process.argv.slice(2), process.env, import.meta.dirname);
