import { runDev } from '../src/production/commands.ts';

process.exitCode = await runDev(process.argv.slice(2), process.env, import.meta.dirname);
