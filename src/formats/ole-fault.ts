import type { AppError } from '../errors.ts';
import { unreadable } from './document-error.ts';

/** What an OLE container of Microsoft's older formats holds, by the name of a stream in it, which is kept in UTF-16. */
const STREAMS: readonly (readonly [stream: string, message: string])[] = [
  ['EncryptedPackage', 'this Office document is protected by a password; save it without one first'],
  ['WordDocument', 'this is a legacy Word document (.doc); save it as DOCX or PDF first'],
  ['Workbook', 'this is a legacy Excel workbook (.xls); save it as DOCX, PDF or text first'],
  ['PowerPoint Document', 'this is a legacy PowerPoint presentation (.ppt); save it as DOCX, PDF or text first'],
];

/**
 * The error of a document in an OLE container (it begins with `D0 CF 11 E0`), none of which can be read: legacy Office
 * documents, and new ones with a password.
 */
export function oleFault(bytes: Uint8Array): AppError {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = STREAMS.find(([stream]) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le')));
  return unreadable(found?.[1] ?? 'this is a document of an older Office program; save it as DOCX or PDF first');
}
