import { unreadable } from './document-error.ts';

/** What an OLE container of Microsoft's older formats holds, by the name of a stream in it, which is kept in UTF-16. */
const STREAMS: readonly (readonly [stream: string, message: string])[] = [
  ['EncryptedPackage', 'this Office document is protected by a password; save it without one first'],
  ['WordDocument', 'this is a legacy Word document (.doc); save it as DOCX or PDF first'],
  ['Workbook', 'this is a legacy Excel workbook (.xls); save it as DOCX, PDF or text first'],
  ['PowerPoint Document', 'this is a legacy PowerPoint presentation (.ppt); save it as DOCX, PDF or text first'],
];

/**
 * A document in an OLE container, none of which can be read: legacy Office documents, new ones with a password.
 *
 * @throws AppError UNSUPPORTED_CONTENT always; says which it is.
 */
export function refuseOle(bytes: Uint8Array): never {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = STREAMS.find(([stream]) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le')));
  throw unreadable(found?.[1] ?? 'this is a document of an older Office program; save it as DOCX or PDF first');
}
