import { DecompressionStream, type ReadableStream, TransformStream, type WritableStream } from 'node:stream/web';
import { DOCUMENT_LIMITS } from '../document-limits.ts';

/** What has happened in a confined thread. */
export interface Confinement {
  /** Whether a document asked for a buffer larger than the limit, and was refused it; to be set back for each. */
  exceeded: boolean;
}

const LIMIT = DOCUMENT_LIMITS.pdf.bufferBytes;

/**
 * Makes the present thread one in which a hostile PDF can be read: no buffer grows past the limit, whatever a packed
 * stream inflates to, and nothing is written to the terminal. Drawing is not wanted, so what it rests on are stubs.
 * For a thread that does nothing else, before the PDF library is loaded.
 */
export function confineThread(): Confinement {
  const confinement = { exceeded: false };
  const refuse = (): never => {
    confinement.exceeded = true;
    throw new RangeError('more than the limit');
  };
  // what the library inflates itself goes to buffers that double
  const BoundedArray: Uint8ArrayConstructor = new Proxy(Uint8Array, {
    construct(target, parameters, newTarget): object {
      const size: unknown = parameters[0];
      if (typeof size === 'number' && size > LIMIT) refuse();
      return Reflect.construct(target, parameters, newTarget === BoundedArray ? target : newTarget);
    },
  });
  // what the platform inflates for it is collected piece by piece
  class BoundedDecompressionStream {
    readonly readable: ReadableStream;
    readonly writable: WritableStream;

    constructor(format: 'deflate') {
      let length = 0;
      const count = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          length += chunk.byteLength;
          if (length > LIMIT) refuse();
          controller.enqueue(chunk);
        },
      });
      const { readable, writable } = new DecompressionStream(format);
      this.writable = writable;
      this.readable = readable.pipeThrough(count);
    }
  }
  const drawing = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };
  Object.assign(globalThis, drawing, { Uint8Array: BoundedArray, DecompressionStream: BoundedDecompressionStream });
  console.warn = () => {};
  console.info = () => {};
  return confinement;
}
