/**
 * Puts the program together in a few files: it has hundreds of modules, of which a command needs some two hundred, and to load
 * them one by one takes twice as long as to load the few.
 */
import { isAbsolute, join } from 'node:path';
import { rolldown } from 'rolldown';
import { packageRoot } from '../src/package-root.ts';

/** What is started, as a process or as a thread, and the module that it is. */
const ENTRIES = {
  fazhi: 'cli/main.js',
  'serving-worker': 'cli/workers/worker.js',
  'reading-worker': 'corpus/reading/reading-worker.js',
} as const;

/**
 * Packages that are put in: they are many modules themselves, or it takes longer to look them up and read them in than they run.
 * All others are loaded from where they are installed.
 */
const INCLUDED = /^(?:drizzle-orm|commander|p-map)(?:\/|$)/;

const program = await rolldown({
  input: Object.fromEntries(
    Object.entries(ENTRIES).map(([name, module]) => [name, join(packageRoot, 'dist', 'src', module)]),
  ),
  platform: 'node',
  external: (id) => !id.startsWith('.') && !isAbsolute(id) && !INCLUDED.test(id),
});
await program.write({ dir: join(packageRoot, 'dist', 'program'), chunkFileNames: '[name].js' });
await program.close();
