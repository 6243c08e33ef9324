/** A text that holds none of these tells no such share: quicker to ask. */
export const OF_VAGUE_SHARES = /[半番倍]/;
/** Shares and multiples in words that have no value: 过半, 一半以上, 翻了一番. */
export const VAGUE_SHARES =
  /(?:过|超过?|逾|近|将近|大|多|小|不足|不到)半数?(?![年月天日小])|(?<![一两几每])半数(?:以上)?|一半(?:以上|左右)?|翻(?:了)?[一两二三四]番|成倍/g;
