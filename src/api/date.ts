import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

/** An ISO date that exists: `2023-02-08`. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, as ISO 8601 writes it: `2023-02-08`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => String(value),
  parseValue: (value) => dateFrom(value),
  parseLiteral: (node) => dateFrom(node.kind === Kind.STRING ? node.value : undefined, node),
});

function dateFrom(value: unknown, node?: ValueNode): string {
  const isDate = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  // A day that does not exist becomes another one or none.
  if (!isDate || !isoDay(value)) {
    throw new GraphQLError(`${node ? print(node) : JSON.stringify(value)} is not a date like "2023-02-08"`, {
      ...(node && { nodes: node }),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return value;
}

function isoDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
