import { runDesk } from '../src/production/commands.ts';

process.exitCode = await runDesk(process.argv.slice(2), process.env, import.meta.dirname);
