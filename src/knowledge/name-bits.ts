import { hashOfName } from './name-hash.ts';

/** Some fourteen bits for each name of a division, and few enough to stay where looking is fast. */
const BITS = 1 << 19;

/**
 * Tells of most words that they are no name, before a large table is asked: a bit is set for each name, and a word whose
 * bit is not set is none.
 */
export class NameBits {
  /** @param bytes Those of other bits, for the same names and more. */
  constructor(
    names: Iterable<string>,
    readonly bytes: Uint8Array = new Uint8Array(BITS >> 3),
  ) {
    for (const name of names) {
      const bit = hashOfName(name) & (BITS - 1);
      bytes[bit >> 3]! |= 1 << (bit & 7);
    }
  }

  /** False only for what is no name; true for every name, and for one in fourteen of other words. */
  mayHold(word: string): boolean {
    const bit = hashOfName(word) & (BITS - 1);
    return ((this.bytes[bit >> 3]! >> (bit & 7)) & 1) === 1;
  }
}
