import { afterEach, expect, jest, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { badArgument, formatError } from '../../src/api/errors.ts';
import { AppError } from '../../src/errors.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const formatted = { message: 'SELECT secret FROM x', path: ['reports'], extensions: { code: 'INTERNAL_SERVER_ERROR' } };
const wrapped = (cause: Error) => new GraphQLError(cause.message, { originalError: cause });

test('an unknown error says nothing of its insides and is logged for the operator', () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const cause = new Error('SELECT secret FROM x');
  expect(formatError(formatted, wrapped(cause))).toEqual({
    ...{ message: 'Internal server error', path: ['reports'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  });
  expect(log).toHaveBeenCalledWith(cause);
});

test('bad input says what is bad', () => {
  expect(formatError(formatted, wrapped(new AppError('BAD_INPUT', 'no such thing')))).toEqual({
    ...{ message: 'no such thing', path: ['reports'], extensions: { code: 'BAD_USER_INPUT' } },
  });
});

test('an error of the database stays inside', () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(formatError(formatted, wrapped(new AppError('DATABASE', '/var/data: disk full'))).message).toBe(
    'Internal server error',
  );
});

test('an error about an argument goes out as it is', () => {
  const error = badArgument(['filter', 'region', 'within'], 'is no code');
  expect(formatError(error.toJSON(), error)).toEqual({
    message: 'filter.region.within: is no code',
    extensions: { code: 'BAD_USER_INPUT', argument: ['filter', 'region', 'within'] },
  });
});
