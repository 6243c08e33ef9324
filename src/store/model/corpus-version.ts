import { corpusVersions } from '../../../schema/sqlite/corpus-version.ts';

/** A version that the corpus has had, by its number. */
export const corpusVersion = {
  table: corpusVersions,
  key: 'number',
  fields: {
    number: corpusVersions.number,
    digest: corpusVersions.digest,
    at: corpusVersions.at,
  },
  relations: {},
};
