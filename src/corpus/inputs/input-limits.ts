const MIB = 2 ** 20;

/** How much is read at once of what is to be imported, which bounds the memory that reading takes. In bytes. */
export interface InputLimits {
  /** One document. */
  readonly document: number;
  /** A file of parsed reports that is read whole: one JSON object, an array. */
  readonly json: number;
  /** One line of NDJSON. */
  readonly line: number;
  /** A ZIP archive that has to be read whole, since it comes through standard input. */
  readonly piped: number;
}

export const INPUT_LIMITS: InputLimits = { document: 64 * MIB, json: 64 * MIB, line: 64 * MIB, piped: 256 * MIB };

/** A limit in words: `64 MiB`. */
export const inWords = (bytes: number): string => (bytes % MIB === 0 ? `${bytes / MIB} MiB` : `${bytes} bytes`);
