/**
 * What somebody would write who needs these three answers and nothing else: statements prepared once, and JSON.stringify.
 * No schema, no validation, no limits. The measure of all the others: 1.00.
 *
 *   node hand-written.js DATABASE
 */
import { createServer } from 'node:http';
import { listen } from './listen.ts';
import { openCorpus } from './open-corpus.ts';
import { answerFrom } from './statements.ts';

const answers = answerFrom(openCorpus());

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const text = (name: string): string => searchParams.get(name) ?? '';
  const data =
    pathname === '/q1'
      ? answers.report(text('slug'))
      : pathname === '/q2'
        ? answers.reports(text('after'))
        : answers.metrics(text('indicator'), Number(text('year')), Number(text('after')));
  const body = Buffer.from(JSON.stringify({ data }));
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
  response.end(body);
});
listen(server);
