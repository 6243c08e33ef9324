import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { badArgument, faultOf, formatError } from '../../src/api/errors.ts';
import { AppError } from '../../src/errors.ts';

const formatted = { message: 'SELECT secret FROM x', path: ['reports'], extensions: { code: 'INTERNAL_SERVER_ERROR' } };
const wrapped = (cause: Error) => new GraphQLError(cause.message, { originalError: cause });

test('an unknown error says nothing of its insides and is a fault for the log', () => {
  const cause = new Error('SELECT secret FROM x');
  expect(formatError(formatted, wrapped(cause))).toEqual({
    ...{ message: 'Internal server error', path: ['reports'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  });
  expect(faultOf(wrapped(cause))).toBe(cause);
});

test('bad input says what is bad', () => {
  expect(formatError(formatted, wrapped(new AppError('BAD_INPUT', 'no such thing')))).toEqual({
    ...{ message: 'no such thing', path: ['reports'], extensions: { code: 'BAD_USER_INPUT' } },
  });
});

test('an error of the database stays inside', () => {
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

test("a caller's errors are no faults for the log", () => {
  expect(faultOf(badArgument(['id'], 'is none'))).toBeNull();
  expect(faultOf(wrapped(new AppError('BAD_INPUT', 'no such thing')))).toBeNull();
});
