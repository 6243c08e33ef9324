import type { AppError } from '../../errors.ts';

/** A file to import. */
export interface FoundFile {
  /** Where it is, to open it and to name it in messages. */
  path: string;
  /**
   * Its source name in the corpus, the same from wherever it is imported: for a file of a given folder its path below
   * that folder (`2022/a.txt`), likewise below the folders that a pattern begins with, for a file given by itself its
   * base name.
   */
  name: string;
  /** Why it cannot be read, where that is known already. */
  fault?: AppError;
}

/** The name of a file without the folders that it lies in. */
export const lastName = ({ name }: FoundFile): string => name.slice(name.lastIndexOf('/') + 1);
