import { HOLDS_EXAM } from '../../../knowledge/exams.ts';
import { KIND_OF_POWER } from '../../../knowledge/set-phrases.ts';
import type { Span } from '../../../records/span.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { fold } from '../../../text/fold.ts';
import { isVerbsOnly, openingVerb } from '../../verb-phrases.ts';
import type { Composed } from './compose.ts';
import type { Phrase } from './phrases.ts';

/** What a rate ends with that the next rate has another of. */
const ONE_RATE =
  /(?:参考|参学|合格|优秀|及格|通过|办结|办复|回复|满意|好评|备案|报备|及时|规范|成功|化解|覆盖|知晓|按期办结|按时办结)率$/;

/** What a rate is of: 学法考试 of 学法考试参考率; nothing where the label tells it otherwise. */
export function ratedThing(label: string): string {
  const folded = fold(label);
  const rate = ONE_RATE.exec(folded);
  // of several rates it is not told what they are of
  return rate && rate.index >= 2 && !/[、和与及]$/.test(folded.slice(0, rate.index)) ? label.slice(0, rate.index) : '';
}

/** The examination alone: 学法考试 of 组织干部参加学法考试. */
export const examOf = (clause: string): string => clause.replace(HOLDS_EXAM, '');

/** 出台文件前开展合法性审查: the deed is what is done before. */
const BEFORE_DEED = /^[^,、]{2,12}前(?=开展|进行|组织|開展|進行)/;

function deedOf(label: string): string {
  const deed = label.includes('前') ? label.replace(BEFORE_DEED, '') : label;
  return deed.slice(0, openingVerb(fold(deed)));
}

/** 办理人大代表建议50件、政协提案27件: the verb in front of the first is that of the list. */
export const verbOf = (label: string): string => (label === KIND_OF_POWER ? '' : deedOf(label));

/** The verb of a label that its unit (folded) names: 覆盖 of 覆盖村; null where more is said. */
export function verbOfUnit(label: string, unit: string): string | null {
  const verb = label.slice(0, label.length - unit.length);
  return fold(label).endsWith(unit) && isVerbsOnly(fold(verb)) ? verb : null;
}

/** Really done; the group is the verb. */
const DID = new EdgePattern(/^(?:实际|已经?|实)([\u4e00-\u9fff]{1,4})$/);

/** What says that something should be done; the longer first. */
const SHOULD = ['应当', '应', '需要', '需', '须'];

/** The first place at which a text tells that something should be done. */
function whereShould(folded: string, verb: string): Span | null {
  let first: Span | null = null;
  for (const should of SHOULD) {
    const start = folded.indexOf(should + verb);
    if (start >= 0 && (first === null || start < first.start))
      first = { start, end: start + should.length + verb.length };
  }
  return first;
}

/** 行政机关负责人应出庭29件,实际出庭27件: who did is who should; null where the words do not tell it so. */
export function whoShould(label: string, { folded, text }: Phrase): Composed | null {
  const did = DID.exec(folded)?.[1];
  if (did === undefined) return null;
  const should = whereShould(fold(label), did);
  if (should === null || should.end - should.start === label.length) return null;
  const who = label.slice(0, should.start);
  const what = label.slice(should.end);
  return { text: who + text + what, noun: who + what, elliptic: true };
}
