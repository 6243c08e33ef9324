import { type ClassType, Field, InputType } from 'type-graphql';
import type { FieldName, RecordName, RelationName } from '../store/model/model.ts';

/** A part of a filter: the input type of its conditions, and what it is about. */
interface FilterPart {
  readonly type: () => ClassType<object> | StringConstructor;
  readonly description: string;
}

/** The name of a field (`body` for `body.kind`), of a relation, or of a condition peculiar to the record. */
type PartName<R extends RecordName> = string &
  (
    | (FieldName<R> extends infer F ? (F extends `${infer Group}.${string}` ? Group : F) : never)
    | RelationName<R>
    | 'within'
  );

/**
 * Makes the input type `{Type}Filter`: conditions on the fields of a record and, by its relations, on records above it.
 * All of them must hold; `and`, `or` and `not` combine whole filters.
 *
 * @example recordFilter('measure', 'Measure', { status: { type: () => StatusFilter, description: '…' } })
 */
export function recordFilter<R extends RecordName>(
  _record: R,
  typeName: string,
  parts: Readonly<Partial<Record<PartName<R>, FilterPart>>>,
): ClassType<object> {
  @InputType(`${typeName}Filter`, { description: `Which ${typeName} to list: all that is given must hold.` })
  class RecordFilter {
    @Field(() => [RecordFilter], { nullable: true, description: 'All of these must hold.' })
    and?: RecordFilter[] | null;

    @Field(() => [RecordFilter], { nullable: true, description: 'At least one of these must hold.' })
    or?: RecordFilter[] | null;

    @Field(() => RecordFilter, { nullable: true, description: 'This must not hold; not known counts as not holding.' })
    not?: RecordFilter | null;
  }
  for (const [name, part] of Object.entries<FilterPart | undefined>(parts)) {
    if (!part) continue;
    Field(part.type, { nullable: true, description: part.description })(RecordFilter.prototype, name);
  }
  return RecordFilter;
}
