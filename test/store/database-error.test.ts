import { expect, test } from '@jest/globals';
import { databaseError, isDatabaseError } from '../../src/store/database-error.ts';
import { Sqlite } from '../../src/store/sqlite-driver.ts';

const failed = (code: string): Error => Object.assign(new Error('failed'), { code });

test.each([
  ['SQLITE_BUSY', 'another program is writing to it'],
  ['SQLITE_BUSY_SNAPSHOT', 'another program is writing to it'],
  ['SQLITE_LOCKED', 'another program is writing to it'],
  ['SQLITE_READONLY_DIRECTORY', 'it cannot be written'],
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_IOERR_WRITE', 'the disk could not be read or written'],
  ['SQLITE_CANTOPEN', 'it cannot be opened'],
  ['EACCES', 'permission denied'],
  ['EROFS', 'it cannot be written'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'a part of its path is a file'],
])('%s becomes an error for a person, with path and advice', (code, advice) => {
  expect(databaseError(failed(code), 'a.db')).toMatchObject({
    code: 'DATABASE',
    message: expect.stringMatching(`^a\\.db: ${advice}.*; .+`),
  });
});

test.each([failed('SQLITE_CONSTRAINT'), failed('UNSUPPORTED_CONTENT'), new TypeError('x'), 'text'])(
  'any other error stays what it is: %p',
  (error) => {
    expect(databaseError(error, 'a.db')).toBe(error);
    expect(isDatabaseError(error)).toBe(false);
  },
);

test('what SQLite throws is known by its code', () => {
  const sqlite = new Sqlite(':memory:');
  sqlite.pragma('query_only = ON');
  let thrown: unknown;
  try {
    sqlite.exec('CREATE TABLE a (b)');
  } catch (error) {
    thrown = error;
  }
  expect(isDatabaseError(thrown)).toBe(true);
});
