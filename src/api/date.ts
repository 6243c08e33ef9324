import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** An ISO date that exists: `2023-02-08`. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, as ISO 8601 writes it: `2023-02-08`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => String(value),
  parseValue: dateFrom,
  parseLiteral: (node) => dateFrom(node.kind === Kind.STRING ? node.value : undefined),
});

function dateFrom(value: unknown): string {
  const isDate = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  // A day that does not exist becomes another one or none.
  if (!isDate || !isoDay(value)) {
    throw new GraphQLError(`${JSON.stringify(value)} is not a date like "2023-02-08"`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return value;
}

function isoDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
