import { DOCUMENT_LIMITS } from '../document-limits.ts';

/** Asked for more than any report needs: one buffer larger than the limit. */
export class BufferTooLarge extends Error {}

/**
 * Makes the present thread one in which a hostile PDF can be read: no buffer grows past the limit, whatever a packed
 * stream inflates to, and nothing is written to the terminal. Drawing is not wanted, so what it rests on are stubs.
 * For a thread that does nothing else, before the PDF library is loaded.
 */
export function confineThread(): void {
  const bounded: Uint8ArrayConstructor = new Proxy(Uint8Array, {
    construct(target, parameters, newTarget): object {
      const size: unknown = parameters[0];
      if (typeof size === 'number' && size > DOCUMENT_LIMITS.pdf.bufferBytes) throw new BufferTooLarge();
      return Reflect.construct(target, parameters, newTarget === bounded ? target : newTarget);
    },
  });
  const drawing = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };
  // the native inflater would take memory without asking for a buffer: without it the library uses its own
  Object.assign(globalThis, drawing, { Uint8Array: bounded, DecompressionStream: undefined });
  console.warn = () => {};
  console.info = () => {};
}
