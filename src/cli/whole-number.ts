import { InvalidArgumentError } from 'commander';

/** What reads the value of an option that is a whole number, from 0 up to some other. */
export const wholeNumber =
  (most: number) =>
  (text: string): number => {
    if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`A whole number from 0 to ${most} is needed.`);
  };
