import { Option } from 'commander';
import { usualJobs } from '../corpus/reading/usual-jobs.ts';
import { wholeNumber } from './whole-number.ts';

/** `--jobs`: how many threads read. */
export const jobsOption = (): Option =>
  new Option('--jobs <number>', 'how many threads read; 0: none besides the one that saves')
    .default(usualJobs())
    .argParser(wholeNumber(256));
