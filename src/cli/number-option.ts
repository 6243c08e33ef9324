import { InvalidArgumentError, Option } from 'commander';

/** `cacheSeconds` -> `cache-seconds` */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

interface NumberRange {
  least: number;
  most: number;
}

/**
 * An option that takes a whole number: `--cache-seconds <number>`, or `FAZHI_CACHE_SECONDS` in the environment.
 *
 * @param name `cacheSeconds`
 */
export function numberOption(name: string, usual: number, { least, most }: NumberRange, description: string): Option {
  return new Option(`--${kebab(name)} <number>`, description)
    .env(`FAZHI_${kebab(name).replaceAll('-', '_').toUpperCase()}`)
    .default(usual)
    .argParser((text: string) => {
      const number = Number(text);
      if (/^\d+$/.test(text) && number >= least && number <= most) return number;
      throw new InvalidArgumentError(`A whole number from ${least} to ${most} is needed.`);
    });
}
