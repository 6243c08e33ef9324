#!/usr/bin/env node
import { endOnOutputError } from './end-on-output-error.ts';
import { run } from './run.ts';

endOnOutputError(process.stdout, process.exit);

process.exitCode = await run(process.argv.slice(2));
