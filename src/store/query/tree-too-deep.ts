/** A tree of more levels than the database takes in one statement. */
export class TreeTooDeep extends Error {
  override readonly name = 'TreeTooDeep';
}

/** Some 22 levels come to the thousand that SQLite takes: what is around counts for each level again. */
export const isTooDeep = (error: unknown): boolean =>
  (error as Error).message.startsWith('Expression tree is too large');
