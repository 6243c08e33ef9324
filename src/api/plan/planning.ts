import type { FieldNode, GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { RecordName } from '../../store/model/model.ts';
import type { Json, Members } from '../../store/query/json-tree.ts';
import type { Read } from '../reads.ts';
import type { ArgumentsAsked } from './arguments-asked.ts';
import type { FieldCollector, Selecting } from './collect-fields.ts';
import type { Finisher, Finishers } from './finishing.ts';

/** What an object asks the database for, and what is made of that afterwards. */
export interface PlannedObject {
  readonly members: Members<Json>;
  readonly finishers: Finishers;
}

/** The same for one member of it. */
export interface PlannedMember {
  readonly json: Json;
  readonly finish?: Finisher;
}

/** Of what an object is made: a record, or part of one, whose fields have other names there. */
export interface ObjectOf {
  /** None for what is asked of the corpus. */
  readonly record: RecordName | null;
  readonly fields?: Readonly<Record<string, string>>;
  /** Fields that are planned already. */
  readonly made?: Readonly<Record<string, Json>>;
}

/** The making of a plan. */
export interface Planning {
  readonly schema: GraphQLSchema;
  readonly collector: FieldCollector;
  readonly asked: ArgumentsAsked;
  object(type: GraphQLObjectType, of: ObjectOf, parents: readonly Selecting[]): PlannedObject;
}

/** A declared field to be planned, and all places of the query that ask for it. */
export interface FieldToPlan<R extends Read = Read> {
  readonly planning: Planning;
  /** The object type that it is a field of, and of what that is made. */
  readonly type: GraphQLObjectType;
  readonly of: ObjectOf;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly read: R;
}

export type FieldOf<Kind extends Read['kind']> = FieldToPlan<Extract<Read, { kind: Kind }>>;
