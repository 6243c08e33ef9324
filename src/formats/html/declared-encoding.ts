import { ResultType, Sniffer } from 'encoding-sniffer/sniffer';
import { CHINESE_ENCODINGS, type ChineseEncoding } from '../encoding/detect-encoding.ts';

/** In bytes. Browsers look at 1024 and start anew at a later declaration; pages have long comments before theirs. */
const SNIFFED = 16_384;

/**
 * What a page declares to be in: `<meta charset>`, `http-equiv` or an XML declaration. Null where it declares nothing,
 * UTF-8 (which is told by the bytes), or what no Chinese page is in.
 *
 * @example declaredEncoding(Buffer.from('<meta charset=gb2312>')) // 'gb18030'
 */
export function declaredEncoding(bytes: Uint8Array): ChineseEncoding | null {
  const sniffer = new Sniffer({ maxBytes: SNIFFED });
  sniffer.write(bytes.subarray(0, SNIFFED));
  const { META_TAG, XML_ENCODING } = ResultType;
  if (sniffer.resultType !== META_TAG && sniffer.resultType !== XML_ENCODING) return null;
  const name = sniffer.encoding.toLowerCase();
  return CHINESE_ENCODINGS.find((encoding) => encoding === (name === 'gbk' ? 'gb18030' : name)) ?? null;
}
