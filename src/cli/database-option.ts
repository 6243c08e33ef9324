import { InvalidArgumentError, Option } from 'commander';

/** `--database FILE`, the same for every command that opens the corpus. */
export function databaseOption(): Option {
  return new Option('--database <file>', 'the corpus database, made where there is none')
    .env('FAZHI_DATABASE')
    .default('data/fazhi.db')
    .argParser((file: string) => {
      if (file === '') throw new InvalidArgumentError('The name of a file is needed.');
      return file;
    });
}
