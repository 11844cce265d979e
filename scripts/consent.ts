import { runConsent } from '../src/production/commands.ts';

process.exitCode = await runConsent(process.argv.slice(2), process.env, import.meta.dirname);
