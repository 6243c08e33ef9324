import type { Reader } from '../../store/query/reader.ts';

/**
 * The version of the corpus, read once for all requests that Node has received together: whatever is imported while they are begun is
 * for those that come after them.
 */
export function versionOfTurn(reader: Pick<Reader, 'version'>): () => Promise<string> {
  let held: Promise<string> | null = null;
  return () => {
    if (!held) {
      held = reader.version();
      // Comes before Node looks for other requests.
      setImmediate(() => {
        held = null;
      });
    }
    return held;
  };
}
