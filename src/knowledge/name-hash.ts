/** A number that few other names share: 32 bits, of which the lower ones tell names apart as well as all do. */
export function hashOfName(name: string): number {
  let hash = name.length;
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 13);
}
