import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/package-root.ts';

/** What a program took and said. */
export interface ProgramRun {
  /** From the start of its process to its end. */
  seconds: number;
  /** The most memory that it had at once. */
  peakBytes: number;
  output: string;
}

/**
 * Runs a program of this package and watches how much memory it has.
 *
 * @param program Of the build: `program/fazhi.js`.
 */
export async function runProgram(program: string, args: readonly string[]): Promise<ProgramRun> {
  const begin = performance.now();
  const child = spawn(process.execPath, [join(packageRoot, 'dist', program), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  let peakBytes = Number.NaN;
  const watch = setInterval(() => {
    peakBytes = peakOf(child.pid!) ?? peakBytes;
  }, 100);
  let seconds = 0;
  child.once('exit', () => {
    seconds = (performance.now() - begin) / 1000;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ended with code ${code}`);
  return { seconds, peakBytes, output };
}

/** The most memory that a process has had so far, as Linux tells it. */
function peakOf(pid: number): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
