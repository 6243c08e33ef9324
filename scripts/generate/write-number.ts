import type { Qualifier } from '../../src/records/metric.ts';
import type { Random } from './random.ts';
import type { Figure } from './wording.ts';

/** A number as it stands in a text, and what it means. */
export interface WrittenNumber {
  text: string;
  value: number;
  qualifier: Qualifier;
}

/** From how many on reports round, or count in ten thousands (万). */
const THOUSAND = 1000;
const TEN_THOUSAND = 10000;

/** Draws a figure's value and writes it in one of the ways that reports do: `1280件`, `1,280件`, `1200余件`, `1.2万件`. */
export function writeNumber(figure: Figure, whole: number | undefined, random: Random): WrittenNumber {
  const [from, to] = figure.range;
  if (whole !== undefined) {
    const value = Math.max(1, Math.floor((whole * random.integer(from, to)) / 100));
    return exact(`${value}`, value, figure);
  }
  if (figure.decimals) {
    const value = random.integer(from * 10, to * 10) / 10;
    return exact(`${value}`, value, figure);
  }
  const value = random.integer(from, to);
  if (value >= TEN_THOUSAND && random.chance(0.4)) {
    const tenths = Math.floor(value / THOUSAND);
    return exact(`${tenths / 10}万`, tenths * THOUSAND, figure);
  }
  if (value >= THOUSAND && random.chance(0.2)) {
    const rounded = Math.floor(value / 100) * 100;
    return { text: `${rounded}余${figure.unit}`, value: rounded, qualifier: 'MORE_THAN' };
  }
  if (value >= THOUSAND && random.chance(0.3)) return exact(value.toLocaleString('en-US'), value, figure);
  return exact(`${value}`, value, figure);
}

const exact = (digits: string, value: number, { unit }: Figure): WrittenNumber => ({
  text: `${digits}${unit}`,
  value,
  qualifier: 'EXACT',
});
