import { GraphQLError } from 'graphql';
import { isVersion } from '../../store/corpus-version.ts';
import type { Row } from '../../store/model/model.ts';
import type { Reader, Values } from '../../store/query/reader.ts';
import type { Condition } from '../../store/query/tree.ts';
import { badArgument } from '../errors.ts';
import type { Listing } from '../listing.ts';
import { Page } from '../page.ts';
import { pageRequest } from '../paging.ts';
import type { Arguments } from '../reads.ts';
import { recordFields } from '../record-fields.ts';
import type { ChangeKindValue } from './report-change.type.ts';

const listing: Listing<'reportChange'> = { record: 'reportChange', orders: { CHANGED: ['changed'] } };

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
  const request = pageRequest(listing, args);
  if (!isVersion(args.since as string)) throw noVersion(args.since as string);
  // Before the changes: what is imported in between is then told twice, not never.
  const version = await reader.version();
  const since = await reader.versionNumber(args.since as string);
  if (since === null) throw unknownVersion(args.since as string);
  const query = {
    from: listing.record,
    fields: recordFields(listing.record),
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

/** What came and went since concerns nobody. */
const changedSince = (since: number): Condition => ({
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

function kindOf({ removed, sourceAdded }: Row<'reportChange'>, since: number): ChangeKindValue {
  if (removed) return 'REMOVED';
  return sourceAdded > since ? 'ADDED' : 'REPLACED';
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
