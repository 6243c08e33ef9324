import { Command, CommanderError } from 'commander';
import { AppError } from '../errors.ts';
import { readManifest } from './manifest.ts';

/** The commands in the order in which help names them. Each is loaded when it is needed: all of them take longer than a small import. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['parse', async () => (await import('./parse.ts')).parseCommand()],
  ['import', async () => (await import('./import.ts')).importCommand()],
  ['reparse', async () => (await import('./reparse.ts')).reparseCommand()],
  ['remove', async () => (await import('./remove.ts')).removeCommand()],
  ['export', async () => (await import('./export.ts')).exportCommand()],
  ['serve', async () => (await import('./serve.ts')).serveCommand()],
]);

/** What a run ends with, for the shell. */
export const EXIT_CODES = {
  OK: 0,
  /** Something that was asked for failed; standard error says what. */
  FAILED: 1,
  /** The command line cannot be understood. */
  USAGE: 2,
  /** A fault of this program (EX_SOFTWARE of sysexits.h). */
  FAULT: 70,
} as const;

/**
 * Runs a command line and says what to exit with; does not exit itself, since a server goes on.
 *
 * @param args Without the names of node and script: `['parse', 'report.txt']`.
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const root = await program(args[0]);
    await root.parseAsync(args, { from: 'user' });
    return EXIT_CODES.OK;
  } catch (error) {
    return exitCodeOf(error);
  }
}

/** @param named What the command line begins with: where that is no command, help or advice is wanted, for which all are needed. */
async function program(named?: string): Promise<Command> {
  const manifest = readManifest();
  const root = new Command('fazhi').description(manifest.description).version(manifest.version);
  const asked = COMMANDS.get(named ?? '');
  for (const load of asked ? [asked] : COMMANDS.values()) root.addCommand(await load());
  // commander would end the process itself, with code 1 for every kind of trouble
  for (const command of [root, ...root.commands]) command.exitOverride();
  return root;
}

/** What to exit with after an error. Commander has printed what it throws; the rest is said here, in one line. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) {
    const misused = error.exitCode !== 0 && error.code.startsWith('commander.');
    return misused && error.code !== 'commander.error' ? EXIT_CODES.USAGE : error.exitCode;
  }
  if (error instanceof AppError) {
    console.error(error.message);
    return EXIT_CODES.FAILED;
  }
  console.error(`unexpected error: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env.FAZHI_DEBUG) console.error(error);
  else console.error('set FAZHI_DEBUG=1 to see where it comes from');
  return EXIT_CODES.FAULT;
}
