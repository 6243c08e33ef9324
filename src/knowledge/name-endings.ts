/** Two code units as one number: looking a number up takes a fraction of what a piece of a text does. */
export const endingOf = (lastButOne: number, last: number): number => (lastButOne << 16) | last;

/** How long the names are that end in two characters, as `endingOf` tells them; longest first. */
export type LengthsByEnding = ReadonlyMap<number, readonly number[]>;

export function lengthsByEnding(names: Iterable<string>): LengthsByEnding {
  const lengths = new Map<number, number[]>();
  for (const name of names) {
    const ending = endingOf(name.charCodeAt(name.length - 2), name.charCodeAt(name.length - 1));
    const known = lengths.get(ending);
    if (!known) lengths.set(ending, [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return lengths;
}

/** The same as pairs of an ending and a length, one after the other. */
export function toPairs(lengths: LengthsByEnding): Int32Array {
  const pairs: number[] = [];
  for (const [ending, known] of lengths) for (const length of known) pairs.push(ending, length);
  return Int32Array.from(pairs);
}

export function fromPairs(pairs: Int32Array): LengthsByEnding {
  const lengths = new Map<number, number[]>();
  for (let at = 0; at < pairs.length; at += 2) {
    const known = lengths.get(pairs[at]!);
    if (known) known.push(pairs[at + 1]!);
    else lengths.set(pairs[at]!, [pairs[at + 1]!]);
  }
  return lengths;
}
