import type { Reader } from '../store/query/reader.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly reader: Reader;
  readonly loaders: Loaders;
}

export const createContext = (reader: Reader): Context => ({ reader, loaders: createLoaders(reader) });
