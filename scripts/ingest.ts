/** The same as `fazhi import`: `npm run ingest -- PATH...` */
import { run } from '../src/cli/run.ts';

process.exitCode = await run(['import', ...process.argv.slice(2)]);
