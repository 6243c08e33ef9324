import type { FormattedExecutionResult } from 'graphql';
import { ReadyJson } from './ready-json.ts';

/**
 * The text of an answer. One that is ready is passed on as its bytes, without becoming a string on the way to the socket, which
 * Apollo's types do not know of: whoever sends it takes both.
 */
export function stringifyAnswer(result: FormattedExecutionResult): string {
  const { data, extensions } = result;
  if (!(data instanceof ReadyJson)) return `${JSON.stringify(result)}\n`;
  if (!extensions) return data.bytes as unknown as string;
  return `${JSON.stringify({ data: data.data, extensions })}\n`;
}
