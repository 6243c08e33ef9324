import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningApi, startApi } from '../../src/api/start-api.ts';
import { importCorpus } from '../../src/corpus/import-corpus.ts';
import { packageRoot } from '../../src/package-root.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { createReader } from '../../src/store/query/reader.ts';

const seeds = join(packageRoot, 'seeds', 'reports');

let api: RunningApi;
beforeAll(async () => {
  const database = openDatabase(':memory:');
  await importCorpus(database, [seeds]);
  api = await startApi(createReader(database), { port: 0, host: '127.0.0.1' });
}, 30_000);
afterAll(() => api.stop());

interface Answer {
  corpus: { counts: Record<'sections' | 'measures' | 'metrics' | 'shortcomings' | 'citations' | 'problems', number> };
  reports: {
    nodes: {
      slug: string;
      source: { text: string; length: number };
      evidence: {
        id: string;
        span: { start: number; end: number; text: string };
        quote: { exact: string; prefix: string; suffix: string };
        context: string;
        places?: { start: number; end: number; text: string }[];
      }[];
    }[];
  };
}

test('a client can highlight every record of the seeds in its source', async () => {
  const query = `{
    corpus { counts { sections measures metrics shortcomings citations problems } }
    reports { nodes { slug source { text length } evidence {
      id span { start end text } quote { exact prefix suffix } context(before: 20, after: 20)
      ... on Citation { places { start end text } }
    } } }
  }`;
  const response = await fetch(api.url.replace('localhost', '127.0.0.1'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  expect(errors).toBeUndefined();
  const { corpus, reports } = data;
  expect(reports.nodes).toHaveLength(readdirSync(seeds).length);
  let records = 0;
  for (const { source, evidence } of reports.nodes) {
    const { text } = source;
    expect(text.length).toBe(source.length);
    for (const { id, span, quote, context, places = [] } of evidence) {
      const exact = text.slice(span.start, span.end);
      expect({ id, text: span.text, exact: quote.exact }).toEqual({ id, text: exact, exact });
      const whole = quote.prefix + quote.exact + quote.suffix;
      expect(text.startsWith(whole, span.start - quote.prefix.length)).toBe(true);
      expect(text).toContain(context);
      expect(context).toContain(exact);
      for (const place of places) expect(text.slice(place.start, place.end)).toBe(place.text);
      records += 1;
    }
  }
  const { sections, measures, metrics, shortcomings, citations, problems } = corpus.counts;
  expect(records).toBe(sections + measures + metrics + shortcomings + citations + problems);
  expect(records).toBeGreaterThan(500);
});
