/**
 * Offset of the first byte that an encoding does not know; `bytes.length` where the last character is cut off. Only for
 * bytes that are not valid: a decoder that is told to expect more accepts every beginning of valid text, so the place
 * can be searched for.
 */
export function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return invalid - 1;
}
