import { runPosted } from '../src/production/commands.ts';

process.exitCode = await runPosted(process.argv.slice(2), process.env, import.meta.dirname);
