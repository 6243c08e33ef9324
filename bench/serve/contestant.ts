import { fileURLToPath } from 'node:url';
import type { Parameters, Workload } from './workloads.ts';

/** A request as the load generator sends it. */
export interface Request {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A server that can be asked the questions of the benchmark. */
export interface Contestant {
  name: string;
  /** What it is started with, after the name of node. */
  command(database: string): string[];
  /** The line of its output that tells the port. */
  port: RegExp;
  /** The program that runs it: this Node, unless it is another. */
  node?: string;
  /** Why it cannot take part here; undefined when it can. */
  missing?(): string | undefined;
  /** What has to be done before it starts. */
  prepare?(database: string): Promise<void>;
  /** What has to be known of it when it listens, before it can be asked. */
  meet?(origin: string): Promise<void>;
  request(workload: Workload['name'], parameters: Parameters): Request;
}

/** A request with a body of JSON. */
export const post = (path: string, body: object): Request => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify(body),
});

/** The compiled program of a peer. */
export const serverFile = (name: string) => fileURLToPath(new URL(`servers/${name}.js`, import.meta.url));
