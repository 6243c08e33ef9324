/** Makes the database that new ones begin as, where the build has none yet or one that is not what this program would make. */
import { makeBlank } from '../src/corpus/blank-corpus.ts';

makeBlank();
