/** What conversions of pages leave inside words, and what stood there; nothing where it was put in. */
export interface Noise {
  pattern: RegExp;
  /** Characters without any of which a text holds no such noise: cheaper to look for. */
  signs: string;
  stood: string;
  sample: string;
}

/** Over the source as it is. Longer runs of one kind are found as one. */
export const CONVERSION_NOISE: readonly Noise[] = [
  // readings that a page's script put behind characters: 法(fǎ)治
  {
    // the character in front is looked at last, since brackets are fewer than characters
    pattern: /[((](?<=[\u3400-\u9fff].)[a-zü\u00e0-\u00ff\u0101-\u01dc]{1,7}[))]/g,
    signs: '((',
    stood: '',
    sample: '法(fǎ)治政府建設(shè)',
  },
  { pattern: /&(?:ldquo|#8220);/g, signs: '&', stood: '“', sample: '&ldquo;三项制度' },
  { pattern: /&(?:rdquo|#8221);/g, signs: '&', stood: '”', sample: '三项制度&rdquo;' },
  { pattern: /&quot;/g, signs: '&', stood: '"', sample: '&quot;三项制度&quot;' },
  { pattern: /&(?:nbsp|ensp|emsp|#160|#12288);/g, signs: '&', stood: ' ', sample: '受理&nbsp;15件' },
  { pattern: /&(?:middot|#183);/g, signs: '&', stood: '·', sample: '3&middot;15' },
  { pattern: /&(?:mdash|#8212);/g, signs: '&', stood: '—', sample: '2021&mdash;2025年' },
  { pattern: /&amp;/g, signs: '&', stood: '&', sample: '研究&amp;部署' },
  // characters without width that break words and numbers apart
  {
    pattern: /[\u200b-\u200d\u2060\ufeff\u00ad]/g,
    signs: '\u200b\u200c\u200d\u2060\ufeff\u00ad',
    stood: '',
    sample: '1\u200b5起',
  },
];
