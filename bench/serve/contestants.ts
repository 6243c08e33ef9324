import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Contestant, post, serverFile } from './contestant.ts';
import { PROJECT } from './corpus.ts';
import { postgraphile } from './postgraphile.ts';
import type { Parameters, Workload } from './workloads.ts';

/** A contestant that listens. */
export interface Running {
  contestant: Contestant;
  origin: string;
  pid: number;
  stop(): void;
}

/** What Fazhi is asked: each query is a file, so that it can be registered too. */
const DOCUMENTS = join(PROJECT, 'bench', 'serve', 'documents');
const textOf = (workload: Workload['name']): string => readFileSync(join(DOCUMENTS, `${workload}.graphql`), 'utf8');
const FAZHI = { Q1: textOf('Q1'), Q2: textOf('Q2'), Q3: textOf('Q3') };

/** The same selections; what is asked for is named as these servers' schema has it. */
const PEERS = {
  Q1: FAZHI.Q1,
  Q2: FAZHI.Q2.replace('$after: String', '$after: String!'),
  Q3: `query Q3($indicator: String!, $year: Int!, $after: Int!) {
    metrics(first: 50, after: $after, indicator: $indicator, year: $year) {
      nodes { label value unit report { title region { name } } }
    }
  }`,
};

const peer = (name: string, file: string): Contestant => ({
  name,
  command: (database) => [serverFile(file), database],
  port: /^port (\d+)/,
  request: (workload, { cursor: _cursor, ...variables }) => post('/graphql', { query: PEERS[workload], variables }),
});

export const HAND_WRITTEN: Contestant = {
  ...peer('hand-written', 'hand-written'),
  request: (workload, { cursor: _cursor, ...parameters }) => ({
    method: 'GET',
    path: `/${workload.toLowerCase()}?${new URLSearchParams(parameters as Record<string, string>)}`,
  }),
};

const fazhi = (name: string, ...options: string[]) => ({
  name,
  command: (database: string) => [
    join(PROJECT, 'dist', 'program', 'fazhi.js'),
    ...['serve', '--port', '0', '--workers', '1', '--database', database, ...options],
  ],
  port: / at http:\/\/[^:]+:(\d+)\/graphql/,
});

const variablesOf = ({ cursor, after: _after, ...variables }: Parameters) => ({
  ...variables,
  ...(cursor == null ? {} : { after: cursor }),
});

export const FAZHI_SERVER: Contestant = {
  ...fazhi('Fazhi'),
  request: (workload, parameters) => post('/graphql', { query: FAZHI[workload], variables: variablesOf(parameters) }),
};

const FAZHI_DOCUMENTS: Contestant = {
  ...fazhi('Fazhi, registered documents', '--documents', DOCUMENTS),
  request: (workload, parameters) => post(`/documents/${workload}`, { variables: variablesOf(parameters) }),
};

export const CONTESTANTS: readonly Contestant[] = [
  HAND_WRITTEN,
  FAZHI_SERVER,
  FAZHI_DOCUMENTS,
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
