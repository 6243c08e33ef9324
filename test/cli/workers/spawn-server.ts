import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll } from '@jest/globals';
import { packageRoot } from '../../../src/package-root.ts';

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** `fazhi serve` as a process of its own, at a port that is free unless it is said. */
export function spawnServer(...args: string[]) {
  const command = [join(packageRoot, 'dist', 'program', 'fazhi.js'), 'serve', '--port', '0', ...args];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  const said = { stdout: lines(child.stdout), stderr: lines(child.stderr) };
  const ended = once(child, 'close') as Promise<[code: number | null, signal: string | null]>;
  return {
    ...said,
    ended,
    tell: (signal: NodeJS.Signals) => child.kill(signal),
    /** `http://127.0.0.1:4000`, as soon as it serves. */
    async origin(): Promise<string> {
      const [, port] = await said.stdout.find(/ at http:\/\/localhost:(\d+)\/graphql$/);
      return `http://127.0.0.1:${port}`;
    },
  };
}

/** What is printed, and a way to wait for a line that is not there yet. */
function lines(output: NodeJS.ReadableStream) {
  const all: string[] = [];
  const reader = createInterface({ input: output });
  let hasEnded = false;
  reader.on('line', (line) => all.push(line));
  reader.once('close', () => {
    hasEnded = true;
  });
  async function find(pattern: RegExp): Promise<RegExpExecArray> {
    for (const line of all) {
      const found = pattern.exec(line);
      if (found) return found;
    }
    if (hasEnded) throw new Error(`ended without ${pattern}: ${all.join('\n')}`);
    await Promise.race([once(reader, 'line'), once(reader, 'close')]);
    return find(pattern);
  }
  return { all, find };
}

/** What is answered, over a connection of its own: it is connections that workers get in turn. */
export async function getAlone(url: string, signal?: AbortSignal): Promise<string> {
  const request = get(url, { agent: false, ...(signal && { signal }) });
  const [response] = await once(request, 'response');
  return text(response);
}
