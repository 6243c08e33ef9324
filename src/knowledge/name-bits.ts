/** Some fourteen bits for each name of a division, and few enough to stay where looking is fast. */
const BITS = 1 << 19;

function bitOf(name: string): number {
  let hash = name.length;
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 13)) & (BITS - 1);
}

/**
 * Tells of most words that they are no name, before a large map is asked: a bit is set for each name, and a word whose
 * bit is not set is none.
 */
export class NameBits {
  private readonly bits = new Uint8Array(BITS >> 3);

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const bit = bitOf(name);
      this.bits[bit >> 3]! |= 1 << (bit & 7);
    }
  }

  /** False only for what is no name; true for every name, and for one in fourteen of other words. */
  mayHold(word: string): boolean {
    const bit = bitOf(word);
    return ((this.bits[bit >> 3]! >> (bit & 7)) & 1) === 1;
  }
}
