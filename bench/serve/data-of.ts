import type { Request } from './contestant.ts';

/**
 * Sends one request and gives the data of the answer.
 *
 * @throws Error that tells the first error of the answer, where there is one.
 */
export async function dataOf(origin: string, { method, path, headers, body }: Request): Promise<unknown> {
  const response = await fetch(origin + path, {
    method,
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
  if (errors) throw new Error(`${origin}${path}: ${errors[0]?.message}`);
  return data;
}
