import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Contestant, post, serverFile } from './contestant.ts';
import { PROJECT } from './corpus.ts';
import { postgraphile } from './postgraphile.ts';

/** A contestant that listens. */
export interface Running {
  contestant: Contestant;
  origin: string;
  pid: number;
  stop(): void;
}

const FAZHI = {
  Q1: `query Q1($slug: String!) {
    report(slug: $slug) { title periodYear sections(first: 30) { nodes { heading role } } shortcomings(first: 10) { nodes { statement } } }
  }`,
  Q2: `query Q2($after: String) {
    reports(first: 20, after: $after) {
      nodes { title periodYear metrics(first: 10) { nodes { label value unit } } shortcomings(first: 10) { nodes { statement } } }
    }
  }`,
  Q3: `query Q3($indicator: String!, $year: Int!, $after: String) {
    metrics(first: 50, after: $after, filter: { indicator: { eq: $indicator }, report: { periodYear: { eq: $year } } }) {
      nodes { label value unit report { title region { name } } }
    }
  }`,
} as const;

/** The same selections; what is asked for is named as these servers' schema has it. */
const PEERS = {
  Q1: FAZHI.Q1,
  Q2: FAZHI.Q2.replace('$after: String', '$after: String!'),
  Q3: `query Q3($indicator: String!, $year: Int!, $after: Int!) {
    metrics(first: 50, after: $after, indicator: $indicator, year: $year) {
      nodes { label value unit report { title region { name } } }
    }
  }`,
} as const;

const peer = (name: string, file: string): Contestant => ({
  name,
  command: (database) => [serverFile(file), database],
  port: /^port (\d+)/,
  request: (workload, { cursor: _cursor, ...variables }) => post('/graphql', PEERS[workload], variables),
});

export const HAND_WRITTEN: Contestant = {
  ...peer('hand-written', 'hand-written'),
  request: (workload, { cursor: _cursor, ...parameters }) => ({
    method: 'GET',
    path: `/${workload.toLowerCase()}?${new URLSearchParams(parameters as Record<string, string>)}`,
  }),
};

export const FAZHI_SERVER: Contestant = {
  name: 'Fazhi',
  command: (database) => [
    join(PROJECT, 'dist', 'src', 'cli', 'main.js'),
    ...['serve', '--port', '0', '--workers', '1', '--database', database],
  ],
  port: / at http:\/\/[^:]+:(\d+)\/graphql/,
  request: (workload, { cursor, after: _after, ...variables }) =>
    post('/graphql', FAZHI[workload], { ...variables, ...(cursor == null ? {} : { after: cursor }) }),
};

export const CONTESTANTS: readonly Contestant[] = [
  HAND_WRITTEN,
  FAZHI_SERVER,
  peer('Mercurius, jit, loading ahead', 'mercurius-ahead'),
  peer('Mercurius, jit, loaders', 'mercurius-loaders'),
  peer('graphql-yoga, DataLoader', 'yoga'),
  postgraphile(),
];

/** Starts a contestant on the first core, where there is a second one for whoever asks. */
export async function start(contestant: Contestant, database: string, pin: boolean): Promise<Running> {
  await contestant.prepare?.(database);
  const [command, ...args] = [
    ...(pin ? ['taskset', '-c', '0'] : []),
    contestant.node ?? process.execPath,
    ...contestant.command(database),
  ];
  const child = spawn(command!, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const origin = `http://127.0.0.1:${await portOf(child, contestant)}`;
  await contestant.meet?.(origin);
  return { contestant, origin, pid: child.pid!, stop: () => void child.kill() };
}

async function portOf(child: ChildProcess, { name, port }: Contestant): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const found = port.exec(line)?.[1];
    if (found !== undefined) {
      child.stdout!.resume();
      return found;
    }
  }
  throw new Error(`${name} ended before it listened`);
}
