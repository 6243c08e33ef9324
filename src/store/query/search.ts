import type { RecordKind } from '../../records/record-kind.ts';
import { matchExpression } from '../search/bigrams.ts';
import { KIND_CODES, KINDS, SEARCH_KEYS_PER_REPORT } from '../search/search-key.ts';
import type { SqlWriter } from './sql-writer.ts';
import { isSlot, type Operand, type Search } from './tree.ts';

/** `SELECT key, score …`: a page of the hits in the index. */
export function selectHits(writer: SqlWriter, search: Unlimited, limit: () => string): string {
  return search.order === 'CORPUS' ? inCorpusOrder(writer, search, limit) : byRelevance(writer, search, limit);
}

/** A search whose limit is written apart. */
type Unlimited = Omit<Search, 'limit'>;

/**
 * The index yields hits by their keys, which no import changes, and stops when the page is full. It begins behind a key that
 * is an integer; the driver binds numbers as fractions, which it would take for no bound.
 */
function inCorpusOrder(writer: SqlWriter, search: Unlimited, limit: () => string): string {
  let hits = `SELECT rowid AS key, -bm25(search) AS score ${matches(writer, search)}`;
  if (search.after) hits += ` AND rowid > CAST(${writer.bind(search.after[0]!)} AS INTEGER)`;
  return `SELECT key, score FROM (${hits}) AS hits WHERE ${within(writer, search)}
    ORDER BY key LIMIT ${limit()}`;
}

function byRelevance(writer: SqlWriter, search: Unlimited, limit: () => string): string {
  // All hits have a score before the first is known: none is computed twice.
  const hits = `WITH hits AS MATERIALIZED (SELECT rowid AS key, -bm25(search) AS score ${matches(writer, search)})`;
  const where = [within(writer, search)];
  if (search.after) where.push(beyond(writer, search.after as [key: Operand, score: Operand]));
  return `${hits} SELECT hits.key, hits.score FROM hits WHERE ${where.join(' AND ')}
    ORDER BY hits.score DESC, hits.key LIMIT ${limit()}`;
}

export function countHits(writer: SqlWriter, search: Unlimited): string {
  const hits = `WITH hits AS MATERIALIZED (SELECT rowid AS key ${matches(writer, search)})`;
  return `${hits} SELECT count(*) FROM hits WHERE ${within(writer, search)}`;
}

/** The values of a search whose words and kinds come in slots. */
export const searchValues = (words: readonly string[], kinds: readonly RecordKind[]) => ({
  words: matchExpression(words),
  kinds: JSON.stringify(kinds.map((kind) => KIND_CODES[kind])),
});

function matches(writer: SqlWriter, { words, kinds }: Unlimited): string {
  const match = writer.bind(isSlot(words) ? words : matchExpression(words));
  const codes = writer.bindList(isSlot(kinds) ? kinds : kinds.map((kind) => KIND_CODES[kind]));
  return `FROM search WHERE search MATCH ${match} AND rowid % ${KINDS} IN (SELECT value FROM json_each(${codes}))`;
}

/** By the report that a hit belongs to, which its key tells. */
function within(writer: SqlWriter, { where }: Unlimited): string {
  const report = writer.scope('report');
  const condition = writer.condition(report, where);
  const id = writer.column(report, 'id');
  return `EXISTS (SELECT 1 FROM ${writer.from(report)} WHERE ${id} = hits.key / ${SEARCH_KEYS_PER_REPORT} AND (${condition}))`;
}

/**
 * Scores change with every import, so a page begins where the hit that it comes after stands now; where that is no hit any
 * more, where its score was.
 */
function beyond(writer: SqlWriter, [key, score]: readonly [key: Operand, score: Operand]): string {
  const now = `coalesce((SELECT score FROM hits WHERE key = ${writer.bind(key)}), ${writer.bind(score)})`;
  return `(-hits.score, hits.key) > (-${now}, ${writer.bind(key)})`;
}
