import { EXIT_CODES } from './run.ts';

/**
 * Ends the program when what it prints cannot be written.
 *
 * @param exit Ends the process with a code.
 */
export function endOnOutputError(output: NodeJS.EventEmitter, exit: (code: number) => void): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    // `fazhi … | head`: whoever reads has seen enough, which is no trouble
    if (error.code === 'EPIPE') return exit(EXIT_CODES.OK);
    console.error(`standard output cannot be written: ${error.message}`);
    exit(EXIT_CODES.FAILED);
  });
}
