import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  integer(from: number, to: number): number;
  /** True this often: 0.3 is three times in ten. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Some of a list, in another order. */
  sample<T>(from: readonly T[], count: number): T[];
}

/**
 * Chance for one report: a function of the seed and the report's number, so that report 7 is the same whether ten are made
 * or a million.
 */
export function randomFor(seed: number, index: number): Random {
  // Seeds that differ in a bit begin alike; multiplied they do not (Knuth's multiplicative hash).
  const generator = xoroshiro128plus(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  for (let skipped = 0; skipped < 8; skipped++) generator.next();
  const integer = (from: number, to: number): number => uniformInt(generator, from, to);
  return {
    integer,
    chance: (probability) => uniformFloat64(generator) < probability,
    pick: (from) => from[integer(0, from.length - 1)]!,
    sample: (from, count) => {
      const left = [...from];
      const taken = Math.min(count, left.length);
      return Array.from({ length: taken }, () => left.splice(integer(0, left.length - 1), 1)[0]!);
    },
  };
}
