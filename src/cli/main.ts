#!/usr/bin/env node
import { run } from './run.ts';

// `fazhi … | head`: whoever reads has seen enough, which is no trouble
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2));
