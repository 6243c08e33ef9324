import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';

/** How the API serves. */
export interface Settings {
  /** What a request may ask for. */
  readonly limits: Limits;
  /** The sites whose pages may ask from a browser: `['*']` for all, none for none. */
  readonly corsOrigins: readonly string[];
  /** For how many seconds a cache may repeat the answer to a GET without asking whether the corpus has changed. */
  readonly cacheSeconds: number;
  /** How many bytes of answers to GETs are kept, to be given again while the corpus is the same. */
  readonly cacheBytes: number;
  /** From how many bytes on answers are compressed. */
  readonly compressFrom: number;
  /** How many seconds a client may take to send a request. */
  readonly requestSeconds: number;
  /** How many seconds the database may work for one request. */
  readonly querySeconds: number;
  /** How many seconds a client may take nothing of an export before it is ended. */
  readonly stallSeconds: number;
  /** The folder of the documents that are registered, null for none. */
  readonly documents: string | null;
  /** The release of the program: another one may answer otherwise out of the same corpus. */
  readonly release: string;
}

export const DEFAULT_SETTINGS: Settings = {
  limits: DEFAULT_LIMITS,
  corsOrigins: ['*'],
  cacheSeconds: 0,
  cacheBytes: 32 * 1024 * 1024,
  compressFrom: 1024,
  requestSeconds: 30,
  querySeconds: 10,
  stallSeconds: 60,
  documents: null,
  release: '',
};
