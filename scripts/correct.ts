import { runCorrect } from '../src/production/commands.ts';

process.exitCode = await runCorrect(process.argv.slice(2), process.env, import.meta.dirname);
