import { crc32, deflateRawSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { ZipFile } from 'yazl';

/** The bytes of a ZIP archive of these files. */
export async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content as Uint8Array), name);
  zip.end();
  return gathered(zip.outputStream as AsyncIterable<Buffer>);
}

/** A file or another thing of a tar archive: `{ name, type: 'symlink', linkname }`. */
export type TarHeader = Parameters<ReturnType<typeof pack>['entry']>[0];

/** The bytes of a tar archive. */
export async function tarOf(...entries: readonly (readonly [TarHeader, (string | Uint8Array)?])[]): Promise<Buffer> {
  const tar = pack();
  for (const [header, content = ''] of entries) tar.entry(header, Buffer.from(content as Uint8Array));
  tar.finalize();
  return gathered(tar as AsyncIterable<Buffer>);
}

/** An entry of a ZIP archive, byte by byte, for what no writer would write. */
export interface RawEntry {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  /** 0 stored, 8 deflated. */
  method?: number;
  flags?: number;
  /** Kind and rights of the file, as Unix has them. */
  mode?: number;
  /** What the archive says, where it is not so. */
  says?: { crc32?: number; size?: number };
  /** Take the content of the entry of this number instead. */
  contentOf?: number;
  extra?: Uint8Array;
}

/** The bytes of a ZIP archive with exactly these entries. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const written: { offset: number; size: number; crc: number; compressed: number; method: number }[] = [];
  let offset = 0;
  for (const { name, content = '', method = 8, flags = 0, mode = 0o100644, says = {}, contentOf, extra } of entries) {
    const nameBytes = Buffer.from(name as Uint8Array);
    let at = contentOf === undefined ? undefined : written[contentOf];
    if (at === undefined) {
      const bytes = Buffer.from(content as Uint8Array);
      const data = method === 8 ? deflateRawSync(bytes) : bytes;
      at = { offset, size: bytes.length, crc: crc32(bytes), compressed: data.length, method };
      const local = header(0x04034b50, [
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0],
        [4, at.crc],
        [4, data.length],
        [4, bytes.length],
        [2, nameBytes.length],
        [2, 0],
      ]);
      parts.push(local, nameBytes, data);
      offset += local.length + nameBytes.length + data.length;
    }
    written.push(at);
    const extraBytes = Buffer.from(extra ?? []);
    directory.push(
      header(0x02014b50, [
        [2, 0x0314],
        [2, 20],
        [2, flags],
        [2, at.method],
        [4, 0],
        [4, says.crc32 ?? at.crc],
        [4, at.compressed],
        [4, says.size ?? at.size],
        [2, nameBytes.length],
        [2, extraBytes.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, (mode << 16) >>> 0],
        [4, at.offset],
      ]),
      nameBytes,
      extraBytes,
    );
  }
  const list = Buffer.concat(directory);
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, list.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...parts, list, end]);
}

function header(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const all = [[4, signature] as const, ...fields];
  const buffer = Buffer.alloc(all.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of all) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

async function gathered(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
