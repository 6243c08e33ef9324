import { EventEmitter } from 'node:events';
import { afterEach, expect, jest, test } from '@jest/globals';
import { endOnOutputError } from '../../src/cli/end-on-output-error.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

test.each([
  ['a reader that has seen enough', 'EPIPE', 0, []],
  ['a full disk', 'ENOSPC', 1, [['standard output cannot be written: write failed']]],
])('%s ends the program', (_, code, exitCode, lines) => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const exit = jest.fn();
  const output = new EventEmitter();
  endOnOutputError(output, exit);
  output.emit('error', Object.assign(new Error('write failed'), { code }));
  expect(exit).toHaveBeenCalledWith(exitCode);
  expect(said.mock.calls).toEqual(lines);
});
