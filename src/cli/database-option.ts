import { InvalidArgumentError, Option } from 'commander';

/** `--database FILE`, the same for every command that opens the corpus but for what it says. */
export function databaseOption(description: string): Option {
  return new Option('--database <file>', description)
    .env('FAZHI_DATABASE')
    .default('data/fazhi.db')
    .argParser((file: string) => {
      if (file === '') throw new InvalidArgumentError('The name of a file is needed.');
      return file;
    });
}
