import { type JsonAnswer, TEXT_KEY } from '../../store/query/json-tree.ts';
import type { Arguments } from '../reads.ts';

/** An object of an answer, as it was read from the JSON of the database. */
export type Holder = Record<string, unknown>;

/** What is there when an answer is finished: how it was asked for, and the texts that came with it. */
export interface Finishing {
  readonly variables: Arguments;
  readonly texts: JsonAnswer['texts'];
}

/** Puts what no database can make in the place of what it is made of: in a member of an object. */
export type Finisher = (holder: Holder, name: string, finishing: Finishing) => void;

/** Finishes some members of an object. */
export type Finishers = readonly (readonly [name: string, finish: Finisher])[];

/** Finishes the objects that a member holds: one, a list of them, or none. */
export function finishBelow(finishers: Finishers): Finisher {
  return (holder, name, finishing) => {
    for (const object of [holder[name]].flat())
      if (object !== null) finishObject(finishers, object as Holder, finishing);
  };
}

export function finishObject(finishers: Finishers, object: Holder, finishing: Finishing): void {
  for (const [name, finish] of finishers) finish(object, name, finishing);
}

/** The text of the report that an object stands in, where it has the key of it. */
export const textOf = ({ texts }: Finishing, object: Holder): string | null =>
  texts.get(object[TEXT_KEY] as number) ?? null;

/** A name that no field can have: of what is needed for an answer and is no part of it. */
export const hidden = (name: string): string => ` ${name}`;
