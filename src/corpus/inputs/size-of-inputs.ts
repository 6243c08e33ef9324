import { stat } from 'node:fs/promises';
import { findFiles } from './find-files.ts';
import { STANDARD_INPUT } from './read-inputs.ts';

/**
 * How many bytes the files of an import have; null where that cannot be told: of standard input.
 *
 * @param signal Ends the looking; the answer is null then.
 */
export async function sizeOfInputs(paths: readonly string[], signal: AbortSignal): Promise<number | null> {
  if (paths.includes(STANDARD_INPUT)) return null;
  let bytes = 0;
  for (const path of paths) {
    for (const { path: file, fault } of await findFiles(path)) {
      if (signal.aborted) return null;
      // one that goes meanwhile is found missing by the import too
      if (!fault)
        bytes += await stat(file).then(
          ({ size }) => size,
          () => 0,
        );
    }
  }
  return bytes;
}
