import { GraphQLError } from 'graphql';
import { versionParts } from '../../store/corpus-version.ts';
import type { Row } from '../../store/model/model.ts';
import type { Reader, Values } from '../../store/query/reader.ts';
import type { Condition, Value } from '../../store/query/tree.ts';
import { badArgument } from '../errors.ts';
import type { Listing } from '../listing.ts';
import { Page } from '../page.ts';
import { pageRequest } from '../paging.ts';
import type { Arguments } from '../reads.ts';
import { recordFields } from '../record-fields.ts';
import type { ChangeKindValue } from './report-change.type.ts';

export const changeListing: Listing<'reportChange'> = { record: 'reportChange', orders: { CHANGED: ['changed'] } };

/** A page of changes, with the version of the corpus that it was read of. */
class ChangePage extends Page {
  constructor(
    readonly version: string,
    ...page: ConstructorParameters<typeof Page>
  ) {
    super(...page);
  }
}

/**
 * What has changed since a version of the corpus.
 *
 * @throws GraphQLError `UNKNOWN_VERSION` for a version that the corpus has never had, `BAD_USER_INPUT` for what is no version
 *   and for a page that cannot be had.
 */
export async function resolveChanges(args: Arguments, reader: Reader): Promise<ChangePage> {
  const request = pageRequest(changeListing, args);
  const { since, known } = sinceAsked(args);
  // Before the changes: what is imported in between is then told twice, not never.
  const version = await reader.version();
  if (known && (await reader.count({ from: 'corpusVersion', fields: [], where: known })) === 0)
    throw unknownVersion(args.since as string);
  const query = {
    from: changeListing.record,
    fields: recordFields(changeListing.record),
    where: changedSince(since),
    order: request.order,
    limit: request.size + 1,
    ...(request.after && { after: request.after }),
  };
  const withKind = (row: Values) => ({ ...row, kind: kindOf(row as Row<'reportChange'>, since) });
  return new ChangePage(version, request, {
    rows: async () => (await reader.rows(query)).map(withKind),
    count: () => reader.count(query),
  });
}

/**
 * @returns The number of the version since which is asked, and the condition by which the corpus knows it; null for that with which
 *   every corpus has begun.
 * @throws GraphQLError `BAD_USER_INPUT` for what is no version.
 */
export function sinceAsked(args: Arguments): { since: number; known: Condition | null } {
  const version = versionParts(args.since as string);
  if (!version) throw noVersion(args.since as string);
  const { number, digest } = version;
  const is = (field: string, value: Value): Condition => ({ field, is: 'eq', value });
  return { since: number, known: digest === null ? null : { all: [is('number', number), is('digest', digest)] } };
}

/** What came and went since concerns nobody. */
export const changedSince = (since: number): Condition => ({
  all: [
    { field: 'changed', is: 'gte', value: since + 1 },
    {
      any: [
        { field: 'removed', is: 'eq', value: false },
        { field: 'added', is: 'lte', value: since },
      ],
    },
  ],
});

/** A condition on one field, and what has become of a text that is the first to fulfil it. */
interface ChangeCase {
  readonly where: { readonly field: 'removed' | 'sourceAdded'; readonly is: 'eq' | 'gte'; readonly value: Value };
  readonly text: ChangeKindValue;
}

/** What became of a text since a version; of one that fulfils nothing of this it has been replaced. */
export const changeCases = (since: number): readonly ChangeCase[] => [
  { where: { field: 'removed', is: 'eq', value: true }, text: 'REMOVED' },
  { where: { field: 'sourceAdded', is: 'gte', value: since + 1 }, text: 'ADDED' },
];

export const OTHERWISE: ChangeKindValue = 'REPLACED';

function kindOf(row: Row<'reportChange'>, since: number): ChangeKindValue {
  const fulfils = ({ where: { field, is, value } }: ChangeCase): boolean =>
    is === 'eq' ? row[field] === value : row[field] >= value!;
  return changeCases(since).find(fulfils)?.text ?? OTHERWISE;
}

/** Of this nobody shall conclude that a copy is worth nothing: an empty variable, say, tells nothing about it. */
const noVersion = (since: string): GraphQLError =>
  badArgument(
    ['since'],
    `${JSON.stringify(since.slice(0, 50))} is not a version of a corpus; give \`version\` as it was answered, like "12-3fa9c1d2", or "0" for nothing`,
  );

const unknownVersion = (since: string): GraphQLError =>
  new GraphQLError(
    `since: ${JSON.stringify(since.slice(0, 50))} is not a version that this corpus has had; start afresh: drop what you hold and ask for the changes since "0"`,
    { extensions: { code: 'UNKNOWN_VERSION', argument: ['since'] } },
  );
