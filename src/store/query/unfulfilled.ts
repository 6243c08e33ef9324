/** What a tree is made only under a condition for, and that is not so. */
export class Unfulfilled extends Error {
  override readonly name = 'Unfulfilled';
}

/** No path in JSON, which SQLite says in an error where it has to follow it. */
export const UNFULFILLED = `json_extract('{}', 'unfulfilled')`;

export const isUnfulfilled = (error: unknown): boolean => (error as Error).message.startsWith('bad JSON path');
