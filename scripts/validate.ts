import { runValidate } from '../src/production/validate-command.ts';

process.exitCode = await runValidate(process.env, import.meta.dirname);
