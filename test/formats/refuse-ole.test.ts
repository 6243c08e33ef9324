import { expect, test } from '@jest/globals';
import { extractText } from '../../src/formats/extract-text.ts';

/** A container, as far as is looked at: its beginning, and entries of its directory. */
const container = (...streams: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    ...streams.map((name) => Buffer.from(`${name}\0`.padEnd(32, '\0'), 'utf16le')),
  ]);

test.each([
  ['WordDocument', 'this is a legacy Word document (.doc); save it as DOCX or PDF first'],
  ['EncryptedPackage', 'this Office document is protected by a password; save it without one first'],
  ['Workbook', 'this is a legacy Excel workbook (.xls); save it as DOCX, PDF or text first'],
  ['Other', 'this is a document of an older Office program; save it as DOCX or PDF first'],
])('a container with a stream %s', async (stream, message) => {
  const read = extractText(container('Root Entry', stream), 'a.docx');
  await expect(read).rejects.toMatchObject({ name: 'AppError', code: 'UNSUPPORTED_CONTENT', message });
});

test('a password is named before what is behind it', async () => {
  await expect(extractText(container('WordDocument', 'EncryptedPackage'), 'a')).rejects.toThrow(/password/);
});
