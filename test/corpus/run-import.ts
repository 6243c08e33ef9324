import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { packageRoot } from '../../src/package-root.ts';

/** The program as it is built. */
export const program = join(packageRoot, 'dist', 'program', 'fazhi.js');

export interface RunningImport {
  readonly child: ChildProcess;
  /** Lines of standard error as they come; ends with the process. */
  readonly lines: AsyncIterable<string>;
  /** Ends with the process. */
  readonly ended: Promise<{ exitCode: number | null; stdout: string; stderr: string }>;
}

/** Starts `fazhi import` in a process of its own, which says how far it is after every transaction. */
export const runImport = (...args: string[]): RunningImport =>
  follow(spawn(process.execPath, [program, 'import', '--progress', '0', ...args]));

/** Collects what a process prints. */
export function follow(child: ChildProcessByStdio<Writable | null, Readable, Readable>): RunningImport {
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  const lines = createInterface({ input: child.stderr });
  lines.on('line', (line) => {
    stderr += `${line}\n`;
  });
  const ended = once(child, 'close').then(([exitCode]) => ({ exitCode: exitCode as number | null, stdout, stderr }));
  return { child, lines, ended };
}
