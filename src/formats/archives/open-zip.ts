import type { ZipFile } from 'yauzl';
import { AppError } from '../../errors.ts';

/**
 * Opens a ZIP file, for whoever reads it to close. Names stay bytes, and sizes are not checked: both would end the
 * reading of the others at the first bad one.
 *
 * @param file Its path, or all its bytes.
 * @throws AppError UNSUPPORTED_CONTENT where its list of entries cannot be found.
 */
export async function openZip(file: string | Uint8Array): Promise<ZipFile> {
  const { openPromise, fromBufferPromise } = await import('yauzl');
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  try {
    const zip = await (typeof file === 'string'
      ? openPromise(file, options)
      : fromBufferPromise(Buffer.from(file.buffer, file.byteOffset, file.length), options));
    // an error while nobody reads, as of closing the file, would end the process
    return zip.on('error', () => undefined);
  } catch (cause) {
    const { message } = cause as Error;
    const what = message.includes('multi-disk') ? 'is a part of several' : 'is damaged or cut off';
    throw new AppError('UNSUPPORTED_CONTENT', `the ZIP archive ${what}: ${message}`, { cause });
  }
}
