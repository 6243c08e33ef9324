import { codePrefix } from '../../records/region-code.ts';
import type { Condition } from '../../store/query/tree.ts';
import { badArgument } from '../errors.ts';

/**
 * Being a division or lying below it, by the digits of its code: `140000` is all that begins with `14`.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for what is no code.
 */
export function withinRegion(code: string, path: readonly string[]): Condition {
  if (!/^(\d{6}|\d{9})$/.test(code)) {
    throw badArgument(path, `${JSON.stringify(code)} is not the code of a region: six digits, nine for a township`);
  }
  return { field: 'code', is: 'startsWith', value: codePrefix(code) };
}
