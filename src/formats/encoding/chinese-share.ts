import { fold } from '../../text/fold.ts';

/**
 * The most frequent characters of Chinese prose and of what governments write, in Simplified form. Six in ten characters
 * of a report are among them; of a text that was decoded wrongly, fewer than one in ten.
 */
const FREQUENT = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实' +
    '政件治建全执府县工的设务办案制公次项议民律度化查解审市员推展责合调率机万区重范镇组规三提要强督服等题平力二委关处文报持问依监结业加性宣乡任名体诉村职应决传级各改单普领信点安',
);

/** What any Chinese text holds besides its Han characters: ASCII, punctuation, full-width forms, marks of lists. */
const isNeutral = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) ||
  (unit >= 0x09 && unit <= 0x0d) ||
  (unit >= 0x2010 && unit <= 0x203b) ||
  (unit >= 0x2460 && unit <= 0x249b) ||
  (unit >= 0x3000 && unit <= 0x301f) ||
  (unit >= 0xff00 && unit <= 0xffef) ||
  unit === 0xa0 ||
  unit === 0xb7;

/**
 * How much a text looks like Chinese, from 0 to 1: the share of frequent characters among all but punctuation and ASCII.
 * 1 for a text that has nothing but these.
 */
export function chineseShare(text: string): number {
  let frequent = 0;
  let others = 0;
  for (const character of fold(text)) {
    if (FREQUENT.has(character)) frequent++;
    else if (!isNeutral(character.codePointAt(0)!)) others++;
  }
  return frequent + others === 0 ? 1 : frequent / (frequent + others);
}
