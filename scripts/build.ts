import { runBuild } from '../src/production/commands.ts';

process.exitCode = await runBuild(process.argv.slice(2), process.env, import.meta.dirname);
