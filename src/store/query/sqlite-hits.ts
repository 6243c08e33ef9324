import { RECORD_KINDS, type RecordKind } from '../../records/record-kind.ts';
import type { RecordName } from '../model/model.ts';
import { KIND_CODES, KINDS, SEARCH_KEYS_PER_REPORT } from '../search/search-key.ts';
import { type Expression, quoted, text, textOf, value, writeList, writeObject } from './expression.ts';
import type { ConnectionPart, HitPart, HitsTree, Members, PageInfoPart } from './json-tree.ts';
import type { JsonWriter } from './json-writer.ts';
import { countHits, selectHits } from './search.ts';
import { literal, mustBe, orNull, truth } from './sqlite-json-values.ts';
import { CURSOR_FUNCTION } from './sqlite-pages.ts';

/** The hits of a search as an expression: its page, whose lists hold what is asked of the hits and of their records. */
export function writeHits(json: JsonWriter, hits: HitsTree): Expression {
  const { search, first, members } = hits;
  if (!search) return writeObject(members, (part) => nothing(part));
  const { writer } = json;
  const more = () => `${writer.bind(first)} + 1`;
  const tables = [
    `hits_read AS MATERIALIZED (SELECT key, score, row_number() OVER () AS place FROM (${selectHits(writer, search, more)}))`,
    `hits_kept AS MATERIALIZED (SELECT key, score, place FROM hits_read WHERE place <= ${writer.bind(first)})`,
  ];
  const page = writeObject(members, (part) => writePart(json, hits, part));
  return text(`(WITH ${tables.join(', ')} SELECT ${textOf(page)})`);
}

function writePart(json: JsonWriter, hits: HitsTree, part: ConnectionPart<HitPart>): Expression {
  const list = (hit: Expression) => writeList(hit, '(SELECT key, score FROM hits_kept ORDER BY place) AS hit');
  switch (part.kind) {
    case 'constant':
      return literal(part.value);
    case 'totalCount':
      return value(`(${countHits(json.writer, hits.search!)})`);
    case 'nodes':
      return list(writeHit(json, part.members));
    case 'edges':
      return list(
        writeObject(part.members, (member) => {
          if (member.kind === 'constant') return literal(member.value);
          return member.kind === 'cursor' ? value(cursor(json, hits)) : writeHit(json, member.members);
        }),
      );
    case 'pageInfo':
      return pageInfo(json, hits, part.members);
  }
}

const writeHit = (json: JsonWriter, members: Members<HitPart>): Expression =>
  writeObject(members, (part) => {
    switch (part.kind) {
      case 'constant':
        return literal(part.value);
      case 'score':
        return value('hit.score');
      case 'recordKind':
        return value(byKind(RECORD_KINDS.map((kind) => [kind, quoted(kind)])));
      case 'record':
        return record(json, part);
    }
  });

function record(json: JsonWriter, { of, required }: Extract<HitPart, { kind: 'record' }>): Expression {
  const objects = Array.from(of, ([kind, members]): [RecordKind, string] => {
    const scope = json.writer.scope(kind.toLowerCase() as RecordName);
    const object = json.object(scope, members);
    const id = `hit.key / ${kind === 'REPORT' ? SEARCH_KEYS_PER_REPORT : KINDS}`;
    return [kind, `(SELECT ${textOf(object)} FROM ${json.writer.from(scope)} WHERE ${scope.alias}.id = ${id})`];
  });
  return text(required ? mustBe(byKind(objects)) : orNull(byKind(objects)));
}

const byKind = (cases: readonly (readonly [RecordKind, string])[]): string =>
  `CASE hit.key % ${KINDS} ${cases.map(([kind, value]) => `WHEN ${KIND_CODES[kind]} THEN ${value}`).join(' ')} END`;

function cursor({ writer }: JsonWriter, { cursorOf, name, search }: HitsTree): string {
  const place = search!.order === 'RELEVANCE' ? ['hit.key', 'hit.score'] : ['hit.key'];
  return `${CURSOR_FUNCTION}(${[...cursorOf.map(quoted), writer.bind(name), ...place].join(', ')})`;
}

function pageInfo(json: JsonWriter, hits: HitsTree, members: Members<PageInfoPart>): Expression {
  const at = (end: 'min' | 'max') =>
    value(`(SELECT ${cursor(json, hits)} FROM hits_kept AS hit WHERE place = (SELECT ${end}(place) FROM hits_kept))`);
  return writeObject(members, (part) => {
    switch (part.kind) {
      case 'constant':
        return literal(part.value);
      case 'hasNextPage':
        return truth('(SELECT count(*) FROM hits_read) > (SELECT count(*) FROM hits_kept)');
      case 'hasPreviousPage':
        return literal(hits.search!.after !== undefined);
      case 'startCursor':
        return at('min');
      case 'endCursor':
        return at('max');
    }
  });
}

/** The same where there is nothing that could be found. */
function nothing(part: ConnectionPart<HitPart>): Expression {
  if (part.kind === 'constant') return literal(part.value);
  if (part.kind === 'totalCount') return value('0');
  if (part.kind !== 'pageInfo') return value(`json('[]')`);
  return writeObject(part.members, (member) => {
    if (member.kind === 'constant') return literal(member.value);
    return literal(member.kind.startsWith('has') ? false : null);
  });
}
