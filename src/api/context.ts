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

type About = Pick<Context, 'requestId' | 'cacheHeaders'>;

export const createContext = (reader: Reader, about: About = {}): Context => new RequestContext(reader, about);

/** Most requests load nothing, so that loaders are made when somebody asks for them. */
class RequestContext implements Context {
  readonly reader: Reader;
  readonly requestId?: string;
  readonly cacheHeaders?: Readonly<Record<string, string>>;
  /** Apollo works with a copy of the context for each operation of a request: this is shared by all of them. */
  readonly shared: { loaders: Loaders | null } = { loaders: null };

  constructor(reader: Reader, about: About) {
    this.reader = reader;
    Object.assign(this, about);
  }

  get loaders(): Loaders {
    this.shared.loaders ??= createLoaders(this.reader);
    return this.shared.loaders;
  }
}
