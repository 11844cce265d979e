import { runPreview } from '../src/production/commands.ts';

process.exitCode = await runPreview(process.argv.slice(2), process.env, import.meta.dirname);
