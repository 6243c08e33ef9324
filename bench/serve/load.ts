import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { Request } from './contestant.ts';
import type { Running } from './contestants.ts';

/** What one round of load showed. */
export interface Round {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  /** Milliseconds of processor time of the server for one request. */
  cpu: number;
}

const CONNECTIONS = 16;
/** Linux tells processor times in hundredths of a second. */
const TICK = 10;

/** Milliseconds that a process has had a processor for, user and system time together; not a number where no /proc is. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  } catch {
    return Number.NaN;
  }
}

/** Sends requests, one after the other in an order of chance, over 16 connections for some seconds. */
export async function load({ origin, pid }: Running, requests: readonly Request[], seconds: number): Promise<Round> {
  const before = processorTime(pid);
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    requests: shuffled(requests) as autocannon.Request[],
  });
  const cpu = processorTime(pid) - before;
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(`${origin}: ${result.errors} errors, ${result.non2xx} answers that are no success`);
  }
  return {
    requestsPerSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: cpu / result.requests.total,
  };
}

function shuffled<T>(list: readonly T[]): T[] {
  const left = [...list];
  return Array.from(list, () => left.splice(Math.floor(Math.random() * left.length), 1)[0]!);
}
