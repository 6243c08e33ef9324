import { RECORD_KINDS, type RecordKind } from '../../records/record-kind.ts';
import type { RecordName } from '../model/model.ts';
import { KIND_CODES, KINDS, SEARCH_KEYS_PER_REPORT } from '../search/search-key.ts';
import type { ConnectionPart, HitPart, HitsTree, Members, PageInfoPart } from './json-tree.ts';
import type { JsonWriter } from './json-writer.ts';
import { countHits, selectHits } from './search.ts';
import { literal, mustBe, quoted, writeObject } from './sqlite-json-values.ts';
import { CURSOR_FUNCTION } from './sqlite-pages.ts';

/** The hits of a search as an expression: its page, whose lists hold what is asked of the hits and of their records. */
export function writeHits(json: JsonWriter, hits: HitsTree): string {
  const { search, first, members } = hits;
  if (!search) return writeObject(members, (part) => nothing(part));
  const { writer } = json;
  const more = () => `${writer.bind(first)} + 1`;
  const tables = [
    `hits_read AS MATERIALIZED (SELECT key, score, row_number() OVER () AS place FROM (${selectHits(writer, search, more)}))`,
    `hits_kept AS MATERIALIZED (SELECT key, score, place FROM hits_read WHERE place <= ${writer.bind(first)})`,
  ];
  return `(WITH ${tables.join(', ')} SELECT ${writeObject(members, (part) => writePart(json, hits, part))})`;
}

function writePart(json: JsonWriter, hits: HitsTree, part: ConnectionPart<HitPart>): string {
  const list = (object: string) =>
    `(SELECT json_group_array(${object}) FROM (SELECT key, score FROM hits_kept ORDER BY place) AS hit)`;
  switch (part.kind) {
    case 'constant':
      return literal(part.value);
    case 'totalCount':
      return `(${countHits(json.writer, hits.search!)})`;
    case 'nodes':
      return list(writeHit(json, part.members));
    case 'edges':
      return list(
        writeObject(part.members, (member) => {
          if (member.kind === 'constant') return literal(member.value);
          return member.kind === 'cursor' ? cursor(json, hits) : writeHit(json, member.members);
        }),
      );
    case 'pageInfo':
      return pageInfo(json, hits, part.members);
  }
}

const writeHit = (json: JsonWriter, members: Members<HitPart>): string =>
  writeObject(members, (part) => {
    switch (part.kind) {
      case 'constant':
        return literal(part.value);
      case 'score':
        return 'hit.score';
      case 'recordKind':
        return byKind(RECORD_KINDS.map((kind) => [kind, quoted(kind)]));
      case 'record':
        return record(json, part);
    }
  });

function record(json: JsonWriter, { of, required }: Extract<HitPart, { kind: 'record' }>): string {
  const objects = Array.from(of, ([kind, members]): [RecordKind, string] => {
    const scope = json.writer.scope(kind.toLowerCase() as RecordName);
    const object = json.object(scope, members);
    const id = `hit.key / ${kind === 'REPORT' ? SEARCH_KEYS_PER_REPORT : KINDS}`;
    return [kind, `(SELECT ${object} FROM ${json.writer.from(scope)} WHERE ${scope.alias}.id = ${id})`];
  });
  return required ? mustBe(byKind(objects)) : byKind(objects);
}

const byKind = (cases: readonly (readonly [RecordKind, string])[]): string =>
  `CASE hit.key % ${KINDS} ${cases.map(([kind, value]) => `WHEN ${KIND_CODES[kind]} THEN ${value}`).join(' ')} END`;

function cursor({ writer }: JsonWriter, { cursorOf, name, search }: HitsTree): string {
  const place = search!.order === 'RELEVANCE' ? ['hit.key', 'hit.score'] : ['hit.key'];
  return `${CURSOR_FUNCTION}(${[...cursorOf.map(quoted), writer.bind(name), ...place].join(', ')})`;
}

function pageInfo(json: JsonWriter, hits: HitsTree, members: Members<PageInfoPart>): string {
  const at = (end: 'min' | 'max') =>
    `(SELECT ${cursor(json, hits)} FROM hits_kept AS hit WHERE place = (SELECT ${end}(place) FROM hits_kept))`;
  return writeObject(members, (part) => {
    switch (part.kind) {
      case 'constant':
        return literal(part.value);
      case 'hasNextPage':
        return `iif((SELECT count(*) FROM hits_read) > (SELECT count(*) FROM hits_kept), json('true'), json('false'))`;
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
function nothing(part: ConnectionPart<HitPart>): string {
  if (part.kind === 'constant') return literal(part.value);
  if (part.kind === 'totalCount') return '0';
  if (part.kind !== 'pageInfo') return `json('[]')`;
  return writeObject(part.members, (member) => {
    if (member.kind === 'constant') return literal(member.value);
    return literal(member.kind.startsWith('has') ? false : null);
  });
}
