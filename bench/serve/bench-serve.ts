/**
 * Fazhi's server beside a hand-written one and other GraphQL servers, on the same corpus, with the same answers, in turns.
 *
 *   npm run bench:serve                      1,000 reports
 *   npm run bench:serve -- --reports 20000
 *   npm run bench:serve -- --rounds 3 --seconds 1 --json results.json
 *   npm run bench:serve -- --only fazhi      beside the hand-written one none but those of whose names this is a part
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Contestant } from './contestant.ts';
import { CONTESTANTS, FAZHI_SERVER, HAND_WRITTEN, type Running, start } from './contestants.ts';
import { corpusOf } from './corpus.ts';
import { dataOf } from './data-of.ts';
import { load, type Round } from './load.ts';
import { checkAnswers } from './same-answers.ts';
import { printTable, summarise } from './table.ts';
import { workloadsOn } from './workloads.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '1' },
    json: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const [reports, rounds, seconds] = [Number(values.reports), Number(values.rounds), Number(values.seconds)];

/** Servers on the first core and the load on the second, where that can be had. */
function canPin(): boolean {
  try {
    execFileSync('taskset', ['-cp', '1', `${process.pid}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The hand-written server is what all others are measured by, and Fazhi is asked for its cursors. */
function takesPart(contestant: Contestant): boolean {
  const isNamed = contestant.name.toLowerCase().includes(values.only.toLowerCase());
  return isNamed || contestant === HAND_WRITTEN || contestant === FAZHI_SERVER;
}

const database = corpusOf(reports);
const pin = canPin();
if (!pin) console.error('no taskset, or one core only: servers and load share what there is');

const running: Running[] = [];
const leftOut: string[] = [];
try {
  for (const contestant of CONTESTANTS.filter(takesPart)) {
    const missing = contestant.missing?.();
    if (missing === undefined) running.push(await start(contestant, database, pin));
    else leftOut.push(`${contestant.name}: ${missing}`);
  }
  const fazhi = running.find(({ contestant }) => contestant === FAZHI_SERVER)!;
  const workloads = await workloadsOn(database, (query, variables) =>
    dataOf(fazhi.origin, {
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }),
  );
  await checkAnswers(running, workloads);
  console.error(`${running.length} servers answer alike; ${rounds} rounds of ${seconds} s each`);

  const measured = new Map<string, Round[]>();
  for (let round = -1; round < rounds; round++) {
    // Forwards and backwards, so that nobody always runs after the same neighbour; the first round only warms up.
    const order = round % 2 === 0 ? running : [...running].reverse();
    for (const { name, parameters } of workloads) {
      for (const server of order) {
        const requests = parameters.map((asked) => server.contestant.request(name, asked));
        const taken = await load(server, requests, seconds);
        if (round < 0) continue;
        const key = `${name} ${server.contestant.name}`;
        measured.set(key, [...(measured.get(key) ?? []), taken]);
      }
    }
  }
  const names = running.map(({ contestant }) => contestant.name);
  const summary = summarise(workloads, names, (workload, name) => measured.get(`${workload} ${name}`)!);
  console.log(`${reports} reports, ${rounds} rounds of ${seconds} s, 16 connections, Node ${process.versions.node}\n`);
  printTable(summary, workloads);
  for (const line of leftOut) console.log(`\nleft out: ${line}`);
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ reports, rounds, seconds, summary }, null, 2)}\n`);
} finally {
  for (const { stop } of running) stop();
}
