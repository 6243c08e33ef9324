import { InvalidArgumentError, Option } from 'commander';
import { LIMIT_NAMES, LIMITS, type Limits } from '../api/limits/limits.ts';
import { DEFAULT_SETTINGS, type Settings } from '../api/settings.ts';
import { readManifest } from './manifest.ts';
import { numberOption } from './number-option.ts';

/** `depth` -> `maxDepth` */
const optionName = (limit: string): string => `max${limit.charAt(0).toUpperCase()}${limit.slice(1)}`;

const limitOptions = (): Option[] =>
  LIMIT_NAMES.map((name) => {
    const { usual, least = 1, most = 1_000_000_000, of } = LIMITS[name];
    return numberOption(optionName(name), usual, { least, most }, of).helpGroup('Most that a request may ask for:');
  });

/** The options of how the API serves, each with its variable in the environment; the limits among them last. */
export function settingsOptions(): Option[] {
  const { cacheSeconds, cacheBytes, compressFrom, requestSeconds, querySeconds, stallSeconds } = DEFAULT_SETTINGS;
  const day = { least: 0, most: 86_400 };
  return [
    new Option('--cors <origins>', 'sites whose pages may ask: origins with commas between, * for all, or none')
      .env('FAZHI_CORS')
      .default([...DEFAULT_SETTINGS.corsOrigins], '"*"')
      .argParser(originsFrom),
    new Option(
      '--documents <folder>',
      'queries to answer by name at /documents/NAME: every *.graphql in it, one operation each',
    ).env('FAZHI_DOCUMENTS'),
    numberOption('cacheSeconds', cacheSeconds, day, 'how long caches may repeat an answer without asking'),
    numberOption(
      'cacheBytes',
      cacheBytes,
      { least: 0, most: 1e11 },
      'answers to GETs that are kept until the corpus changes, in bytes; 0 for none',
    ),
    numberOption('compressFrom', compressFrom, { least: 0, most: 1e9 }, 'bytes from which on answers are compressed'),
    numberOption(
      'requestSeconds',
      requestSeconds,
      { ...day, least: 1 },
      'how long a client may take to send a request',
    ),
    numberOption('querySeconds', querySeconds, { ...day, least: 1 }, 'how long the database may work for one request'),
    numberOption(
      'stallSeconds',
      stallSeconds,
      { ...day, least: 1 },
      'how long a client may take nothing of an export before it is ended',
    ),
    ...limitOptions(),
  ];
}

/** What was said by the options, as settings. */
export function settingsFrom(options: Readonly<Record<string, unknown>>): Settings {
  const { cors, documents, cacheSeconds, cacheBytes, compressFrom, requestSeconds, querySeconds, stallSeconds } =
    options;
  return {
    limits: Object.fromEntries(LIMIT_NAMES.map((name) => [name, options[optionName(name)]])) as Limits,
    corsOrigins: cors as string[],
    documents: (documents as string | undefined) ?? null,
    cacheSeconds: Number(cacheSeconds),
    cacheBytes: Number(cacheBytes),
    compressFrom: Number(compressFrom),
    requestSeconds: Number(requestSeconds),
    querySeconds: Number(querySeconds),
    stallSeconds: Number(stallSeconds),
    release: readManifest().version,
  };
}

function originsFrom(text: string): string[] {
  if (text === 'none') return [];
  const origins = text.split(',').map((origin) => origin.trim());
  for (const origin of origins) {
    if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) continue;
    throw new InvalidArgumentError(`"${origin}" is no origin like https://example.org, nor "*" or "none".`);
  }
  return origins;
}
