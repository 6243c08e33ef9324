/** Where a tree says that there must be something, there is nothing: a reference that leads nowhere. */
export class MissingValue extends Error {
  override readonly name = 'MissingValue';
}

/** No JSON, which SQLite says in an error where it has to read it: what stands in the place of a value that must be there. */
export const MISSING = 'missing';

export const isMissing = (error: unknown): boolean => (error as Error).message === 'malformed JSON';
