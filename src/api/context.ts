import type { Reader } from '../store/query/reader.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly reader: Reader;
  readonly loaders: Loaders;
  /** Under which the request is found in the log. Without HTTP there is none. */
  readonly requestId?: string;
  /** Headers of an answer that may be kept. */
  readonly cacheHeaders?: Readonly<Record<string, string>>;
}

export const createContext = (reader: Reader, about: Pick<Context, 'requestId' | 'cacheHeaders'> = {}): Context => ({
  reader,
  loaders: createLoaders(reader),
  ...about,
});
