import { Command, CommanderError } from 'commander';
import { AppError } from '../errors.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { readManifest } from './manifest.ts';
import { parseCommand } from './parse.ts';
import { removeCommand } from './remove.ts';
import { reparseCommand } from './reparse.ts';
import { serveCommand } from './serve.ts';

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
    await program().parseAsync(args, { from: 'user' });
    return EXIT_CODES.OK;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function program(): Command {
  const manifest = readManifest();
  const root = new Command('fazhi')
    .description(manifest.description)
    .version(manifest.version)
    .addCommand(parseCommand())
    .addCommand(importCommand())
    .addCommand(reparseCommand())
    .addCommand(removeCommand())
    .addCommand(exportCommand())
    .addCommand(serveCommand());
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
