import { BECOMES, HOW_OFTEN } from '../../../knowledge/connectives.ts';
import { BESIDE_OTHERS, MEANS, NO_NOUN } from '../../../knowledge/phrase-edges.ts';
import { VERDICT } from '../../../knowledge/verbs.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { fold } from '../../../text/fold.ts';
import { PatternSieve } from '../../../text/pattern-sieve.ts';
import { isVerbsOnly, openingVerb } from '../../verb-phrases.ts';
import { cut, type Phrase, shorten } from './phrases.ts';

/** A label, and what of it a later clause may leave out. */
export interface Composed {
  text: string;
  /** The thing counted, without the verb: what 已办结24件 leaves out behind 接收行政复议申请26件. */
  noun: string;
  /** Whether the noun was taken from an earlier count. */
  elliptic: boolean;
}

export interface Parts {
  before: Phrase;
  behind: Phrase;
  /** 和, 、 join the number to what stands before: that belongs to another. */
  coordinated: boolean;
  /** What the clause may have left out. */
  left: string;
  /** Whether the clause goes on from a former state: 由8支整合为6支. */
  becomes: boolean;
  /** Verb in front of the list that the number is one of. */
  verb: string;
  /** Whether the number is of all that a list names: 参考率、合格率均为100%. */
  ofAll: boolean;
  /** Whether it is a share, which can be one of a target: 完成目标的107%, not 明确任务56项. */
  share: boolean;
}

/** Before a number and a noun no more than this is said. */
const LONGEST_LEAD_IN = 14;

/** What one number is of all of, 参考率、合格率均为100%, is named up to this length. */
const LONGEST_LIST = 80;

/** What several rates are of is named up to this length. */
const LONGEST_RATED = 16;

/** Words behind a number, shorter than this, tell nothing by themselves. */
const SHORTEST_OBJECT = 4;

/** A rate, a change or an average that leaves out of what: 成功率, 占比, 同比增长, 平均每村. */
const BARE =
  /^(?:[\u4e00-\u9fff]{0,2}率|(?:按期|按时|及时)?(?:办结|答复|回复|处置|整改|办理|办复)(?:及时|到位)?率|占比|比例|比重|(?:[较比与][^,]{1,8}|同比|环比)(?:分别)?(?:增长|上升|提高|下降|减少|降低|增加|回落|提升|增|减)?|占.{0,12}|(?:增长|上升|提高|下降|减少|降低|增加|回落|提升)|(?:上年|去年|上一年)同期|净增|总[量数]|平均每?[村人户镇个所]?|每[村人户镇个所]|人均|[增降升涨跌]幅|多|少)$/;
/** Several such rates: 办复率、满意率. */
const BARE_RATES = /^(?:[\u4e00-\u9fff]{0,4}率(?:[、和与及]|以及))+[\u4e00-\u9fff]{0,4}率$/;
const COMPLETION = /(?:目标|任务|计划|指标)(?:任务|总量|数)?$/;

/** What cases are called at the end of a phrase. */
const NAMES_CASES = /(?:申请|案件)$/;

const IS_BARE = new PatternSieve([BARE]);
/** What such phrases tell is told of what they leave out. */
const OF_WHAT_IS_LEFT = new PatternSieve([BARE, BESIDE_OTHERS]);
const OF_TARGET = new EdgePattern(COMPLETION);
const IS_FREQUENCY = new EdgePattern(HOW_OFTEN);
const TELLS_NEW = new EdgePattern(BECOMES);
const NAMES_NOTHING = new EdgePattern(NO_NOUN);

/** Whether the words behind a number say nothing of what it counts. */
export const namesNothing = ({ folded }: Phrase): boolean => folded === '' || NAMES_NOTHING.test(folded);

/** Whether a phrase leaves out what it tells of: 成功率, 同比下降, 较上年减少. */
export const leavesOut = ({ folded }: Phrase): boolean => IS_BARE.test(folded) || isVerbsOnly(folded);

/** 作出撤销、确认违法和责令履行等纠错决定: what goes on behind the verbs is no noun yet. */
const GOES_ON = /^(?:的|[和与及][^、,。;]{1,12}等(?=[\u4e00-\u9fff]{2})|[等、])/;

/** What a phrase names without its verb, for the counts that leave it out. */
export function nounOf(label: Phrase): string {
  const opening = openingVerb(label.folded);
  const goesOn = opening > 0 && '的和与及等、'.includes(label.folded[opening] ?? ' ');
  const rest = goesOn ? GOES_ON.exec(label.folded.slice(opening)) : null;
  const noun = label.text.slice(opening + (rest?.[0].length ?? 0));
  return noun.length >= 2 ? noun : '';
}

/** 信访量降至12件,降幅20%: the second names what changed, not the change once more. */
export const withoutChange = (label: string): string => label.slice(0, TELLS_NEW.exec(fold(label))?.index);

/** What is said before a number and its noun: all of it where it is short, else the deed. */
function leadInOf(before: Phrase): Phrase {
  if (before.folded.length <= LONGEST_LEAD_IN) return before;
  const means = MEANS.exec(before.folded)?.[0].length ?? 0;
  const deed = means === 0 ? before : cut(before, means, before.folded.length);
  return means > 0 && deed.folded.length <= LONGEST_LEAD_IN ? deed : cut(deed, 0, openingVerb(deed.folded));
}

/** 77项指标,5项指标已完成: whether what stands behind names what it would leave out. */
const namesItself = ({ folded }: Phrase, left: string): boolean =>
  folded.length > 2 && left.length >= 2 && fold(left).endsWith(folded.slice(0, 2));

/** Puts a label together from the words before and behind a number, and from what the clause leaves out. */
export function compose({ before, behind, coordinated, becomes, verb, left: leftOut, ofAll, share }: Parts): Composed {
  // 一审应诉29件,二审应诉11件: the instance is the clause's own
  const left =
    leftOut !== '' && before.folded.includes('审') && /[一二]审/.test(before.folded)
      ? leftOut.replace(/[一二]审/, '')
      : leftOut;
  // 法院审结案件156件,行政机关败诉21件: who did it and the verb name nothing
  const acts = leftOut !== '' && openingVerb(before.folded) === before.folded.length;
  const empty = acts || isVerbsOnly(before.folded);
  const tellsOfLeft =
    (behind.folded === '' && IS_FREQUENCY.test(before.folded)) ||
    OF_WHAT_IS_LEFT.test(before.folded) ||
    (share && OF_TARGET.test(before.folded)) ||
    (ofAll && left.length <= LONGEST_RATED && BARE_RATES.test(before.folded));
  if (before.folded !== '' && tellsOfLeft)
    return {
      text:
        (before.folded.endsWith('幅') || /[增减升降][至到]$/.test(fold(left)) ? withoutChange(left) : left) +
        before.text,
      noun: left,
      elliptic: left !== '',
    };
  // 由10个工作日压减至4个工作日: what was reduced stands before the former figure
  if (left !== '' && (becomes || /[至到]$/.test(before.folded)) && TELLS_NEW.exec(before.folded)?.index === 0)
    return { text: left + before.text, noun: left, elliptic: true };
  if (empty && left !== '' && !namesItself(behind, left) && VERDICT.test(behind.folded))
    return { text: before.text + left + behind.text, noun: left, elliptic: true };
  if (!namesNothing(behind)) {
    const leadIn = leadInOf(before);
    const front = coordinated ? { folded: '', text: '' } : leadIn;
    const whole = { folded: front.folded + behind.folded, text: front.text + behind.text };
    return { text: whole.text, noun: nounOf(whole) || behind.text, elliptic: false };
  }
  // 驳回申请22件, 法人提出申请16件: it names at its end what it would leave out
  if (
    empty &&
    left.length >= 2 &&
    before.folded.length >= 4 &&
    NAMES_CASES.test(before.folded) &&
    fold(left).endsWith(before.folded.slice(-2))
  ) {
    const isVerb = before.folded.length === 4;
    return { text: isVerb ? before.text.slice(0, 2) + left : before.text, noun: left, elliptic: isVerb };
  }
  // 开展执法人员培训8期,培训420人次
  if (empty && before.folded.length === 2 && left.length > 2 && fold(left).endsWith(before.folded))
    return { text: left, noun: left, elliptic: true };
  if (empty && (left !== '' || behind.folded.length < SHORTEST_OBJECT))
    return { text: before.text + left, noun: left, elliptic: left !== '' };
  // 投资50余万元全面加强硬件建设: nothing else says what for
  if (empty) {
    const object = behind.text.replace(/^的/, '');
    return { text: before.text + object, noun: object, elliptic: false };
  }
  // 完成专项检查42家,检查结果公示率100%: it begins with the end of what it leaves out
  if (share && left.length > 2 && before.folded.endsWith('率') && fold(left).endsWith(before.folded.slice(0, 2)))
    return { text: left + before.text.slice(2), noun: left, elliptic: false };
  const shortened = ofAll && before.folded.length <= LONGEST_LIST ? before : shorten(before);
  const own = openingVerb(before.folded) > 0 ? '' : verb;
  return { text: own + shortened.text, noun: nounOf(shortened) || shortened.text, elliptic: false };
}
