/** Makes the index of the divisions that each thread which reads reports begins with. */
import { makeBuiltRegions } from '../src/corpus/load-regions.ts';

makeBuiltRegions();
