import type { AppError } from '../../errors.ts';

/** Bytes in the order of a file, however they are cut. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A file in an archive, or why it cannot be read, which says nothing of the entries after it. */
export type ArchiveEntry =
  | {
      /** Its path in the archive, with `/` between folders; never absolute, without `..` and control characters. */
      name: string;
      /**
       * Its bytes, inflated as they are asked for. To be read, as far as is wanted, before the next entry is asked for.
       * Throws AppError UNSUPPORTED_CONTENT where they are damaged, cut off or too many.
       */
      content: AsyncIterable<Uint8Array>;
    }
  | {
      /** For messages alone: control characters are written out. */
      name: string;
      fault: AppError;
    };
