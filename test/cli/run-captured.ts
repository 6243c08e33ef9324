import { format } from 'node:util';
import { jest } from '@jest/globals';
import { run } from '../../src/cli/run.ts';

export interface CapturedRun {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command line in this process and keeps what it prints.
 *
 * @example (await runCaptured('parse', 'report.txt')).exitCode // 0
 */
export async function runCaptured(...args: string[]): Promise<CapturedRun> {
  const printed = { stdout: '', stderr: '' };
  const keep = (stream: 'stdout' | 'stderr') => (text: unknown) => {
    printed[stream] += String(text);
    return true;
  };
  const keepLine =
    (stream: 'stdout' | 'stderr') =>
    (...values: unknown[]) => {
      printed[stream] += `${format(...values)}\n`;
    };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(keep('stdout')),
    jest.spyOn(process.stderr, 'write').mockImplementation(keep('stderr')),
    jest.spyOn(console, 'log').mockImplementation(keepLine('stdout')),
    jest.spyOn(console, 'error').mockImplementation(keepLine('stderr')),
  ];
  try {
    const exitCode = await run(args);
    return { exitCode, ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
