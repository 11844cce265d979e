import { runWithdraw } from '../src/production/commands.ts';

process.exitCode = await runWithdraw(process.argv.slice(2), process.env, import.meta.dirname);
