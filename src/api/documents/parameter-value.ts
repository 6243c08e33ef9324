import { type GraphQLInputType, getNullableType, isInputObjectType, isListType, isScalarType } from 'graphql';
import { HttpError } from '../http/http-error.ts';

/** Scalars that are written in JSON otherwise than as texts. */
const PLAIN = ['Int', 'Float', 'Boolean'];

/**
 * The value of a variable that comes as a parameter of its own: numbers, `true`, `false` and objects as JSON, texts, dates and enums
 * as they are, lists as JSON or as the parameter several times. What is no such value is left as it came: GraphQL says of it what
 * is wanted.
 *
 * @param texts All that came under its name.
 * @throws HttpError 400 when there are several of what is no list.
 * @example parameterValue('year', GraphQLInt, ['2022']) // 2022
 */
export function parameterValue(name: string, type: GraphQLInputType, texts: readonly string[]): unknown {
  const [text = ''] = texts;
  const own = getNullableType(type);
  if (isListType(own)) {
    const isWhole = texts.length === 1 && text.startsWith('[');
    return isWhole ? fromJson(text) : texts.map((one) => parameterValue(name, own.ofType, [one]));
  }
  if (texts.length > 1) {
    throw new HttpError(400, 'BAD_REQUEST', `The '${name}' search parameter may only be specified once.`);
  }
  const isJson = isInputObjectType(own) || (isScalarType(own) && PLAIN.includes(own.name));
  return isJson ? fromJson(text) : text;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
