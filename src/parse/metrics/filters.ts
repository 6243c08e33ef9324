import { SIGNED_CHANGE } from '../../knowledge/connectives.ts';
import { COUNTS_TEXT, SET_PHRASES } from '../../knowledge/set-phrases.ts';
import { SPAN_UNITS, TIME_UNITS } from '../../knowledge/units.ts';
import type { Span } from '../../records/span.ts';
import { characterSet } from '../../text/character-set.ts';
import { EdgePattern } from '../../text/edge-pattern.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { indexAround } from '../spans.ts';
import { after, before, mayEndIn, numeral } from './around.ts';
import type { Filter } from './candidate.ts';

const contains = (spans: readonly Span[], { start, end }: Span): boolean =>
  indexAround(spans, start) !== null || indexAround(spans, end - 1) !== null;

/** 《法治政府建设实施纲要(2021—2025年)》 */
export const insideTitle: Filter = {
  name: 'inside-title',
  keeps: (candidate, scope) => !contains(scope.titles, candidate),
};

/** “三项制度”, “1263”工作法: what is quoted is a name. */
export const insideQuotation: Filter = {
  name: 'inside-quotation',
  keeps: (candidate, scope) => !contains(scope.quotations, candidate),
};

/** What the words that make a number an ordinal end in. */
const ENDS_ORDINAL = characterSet('第首初Oo.№、至到和-');

/** 第四次会议, 首批 and the like number things, they do not count them. */
export const ordinal: Filter = {
  name: 'ordinal',
  keeps: (candidate, scope) => {
    if (mayEndIn(ENDS_ORDINAL, scope, candidate)) {
      if (/(?:第|首|初|No\.?|№)$/i.test(before(scope, candidate, 3))) return false;
      // 第三、四次会议
      if (/第[一二三四五六七八九十\d]+[、至到和-]$/.test(before(scope, candidate, 6))) return false;
    }
    // 掌上政务4.0版 numbers a version
    if (candidate.unit.folded === '版' && numeral(scope, candidate).includes('.')) return false;
    // a two that counts is 两: 二次会议, 二期工程 number
    return !(candidate.written === 'HAN' && numeral(scope, candidate) === '二');
  },
};

const SIGNS = characterSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.+×*·•/〔[_@#-');

/** 119N, 1+3+N, 12·4, 0356-4222件: part of a longer sign. */
export const insideSign: Filter = {
  name: 'inside-sign',
  keeps: (candidate, scope) =>
    !mayEndIn(SIGNS, scope, candidate) ||
    SIGNS[before(scope, candidate, 1).charCodeAt(0)] !== 1 ||
    // what ends the line above or the cell before is no part of it
    '\n\t'.includes(scope.folded[candidate.start - 1]!) ||
    SIGNED_CHANGE.test(before(scope, candidate, 8)),
};

/** 20日压缩至8日 */
const BECOMES_LESS = /^(?:分别|统一|大幅)?(?:缩短|压缩|压减|缩减|减少|减|降)[至到为]/;
const DATE_BEFORE = /(?:\d|[年月至到\-—.、]|[一二三四五六七八九十]月)$/;

/** Dates, years and clock times; spans of time stay where they are a result, a limit or a frequency. */
export const dateOrClock: Filter = {
  name: 'date-or-clock',
  keeps: (candidate, scope) => {
    const unit = candidate.unit.folded;
    if (!TIME_UNITS.has(unit)) return true;
    const front = before(scope, candidate, 6);
    const written = scope.folded.slice(candidate.start, candidate.end);
    if (unit === '小时') return !(candidate.value === 24 || /[×x*]$/.test(front));
    if (SPAN_UNITS.has(unit))
      return (
        !/(?:[上下前]|(?<!理|请|料|到|定|成|束|件)后)$/.test(front) &&
        !(candidate.written === 'HAN' && candidate.value === 1)
      );
    if (unit === '年') return /连续$/.test(front) && candidate.value < 100;
    if (unit === '月' || unit === '季度' || unit === '星期') return written.includes('个') && candidate.value !== 1;
    if (unit === '日') {
      const step = /(?:缩短|压缩|压减|缩减|提速|延长|减少|减|降)(?:至|到|了|为)?$/.exec(front);
      if (step) return !DATE_BEFORE.test(front.slice(0, step.index));
      // 由20日压缩至8日
      return /(?:[由从]|法定(?:时限|期限)?|原来?的?)$/.test(front) && BECOMES_LESS.test(after(scope, candidate, 6));
    }
    if (unit === '周') return false;
    if (unit === '岁') return /平均年龄(?:为|达|达到|约|仅)?$/.test(front);
    if (unit === '分')
      return (
        /(?:得分|评分|得|均分|总分|成绩|满分|分值|满意度|测评|考核)(?:为|达|达到|由|从)?$/.test(front) ||
        /分(?:提高|增加|下降|上升|增|提|升|降|调整)(?:到|至|为)$/.test(front)
      );
    return false;
  },
};

/** 四个意识, 三项制度, 一人一档, 千家万户: figures of speech. */
export const setPhrase: Filter = {
  name: 'set-phrase',
  written: 'HAN',
  keeps: (candidate, scope) => {
    const from = Math.max(0, candidate.start - 6);
    const around = scope.folded.slice(from, candidate.end + 6);
    return !SET_PHRASES.some((pattern) =>
      matchesOf(pattern, around).some(
        ({ 0: phrase, index }) => from + index <= candidate.start && candidate.start < from + index + phrase.length,
      ),
    );
  },
};

/** Behind these 一 counts nothing that was named: 每人一份, 有一项, 多证合一. */
const NAMES_NOTHING = /[了有是这那每同某任何唯之成为出以个在的从用到将把第合统万专单逐及和与于对其人户]$/;

/** 一个平台, 一支队伍: 一 is an article there; a count only behind its noun or as a frequency (每月排查一次). */
export const article: Filter = {
  name: 'article',
  written: 'HAN',
  keeps: (candidate, scope) => {
    if (candidate.value !== 1) return true;
    const front = before(scope, candidate, 14);
    const clauseEnds = /^(?:[,。;、:)\s]|$)/.test(after(scope, candidate, 1));
    return (
      clauseEnds &&
      (/每(?:半)?(?:年|月|季度?|周|个月|日|天)[^,。;]*$/.test(front) ||
        /(?:案件|案例|事故|会议|活动|演练|培训|讲座)$/.test(front) ||
        (candidate.unit.folded !== '次' && /[\u4e00-\u9fff]{3}$/.test(front) && !NAMES_NOTHING.test(front)))
    );
  },
};

/** 数十次, 上千人次, 几百户: no value. */
export const noValue: Filter = {
  name: 'no-value',
  written: 'HAN',
  keeps: (candidate, scope) => !/[数几上成若半]$/.test(before(scope, candidate, 1)),
};

/** 百名干警, 千人大会, 万户: a round figure alone is a way of speaking; 十 counts, and so does 百余. */
export const roundFigure: Filter = {
  name: 'round-figure',
  written: 'HAN',
  keeps: (candidate, scope) =>
    !(
      candidate.qualifier === 'EXACT' &&
      /^[百千万亿]+$/.test(numeral(scope, candidate)) &&
      !/(?:近|约|超|逾|超过|突破)$/.test(before(scope, candidate, 2))
    ),
};

const ENDS_ANNOUNCEMENT = characterSet('下列述的');
const TELLS_TEXT = new EdgePattern(COUNTS_TEXT);

/** 以下三方面, 主要有三点: counts the text itself. */
export const countsText: Filter = {
  name: 'counts-text',
  keeps: (candidate, scope) => {
    if (
      mayEndIn(ENDS_ANNOUNCEMENT, scope, candidate) &&
      /(?:(?<![岁元人名个件天日月年级%])以下|如下|下列|下述)(?:的)?$/.test(before(scope, candidate, 5))
    )
      return false;
    const unit = candidate.unit.folded;
    // 《条例》共7章56条
    if ((unit === '条' || unit === '款') && /[\d一二三四五六七八九十]章$/.test(before(scope, candidate, 2)))
      return false;
    // 《条例》二十条规定: an article
    if (unit === '条' && candidate.written === 'HAN' && before(scope, candidate, 1) === '》') return false;
    return !TELLS_TEXT.test(scope.folded.slice(candidate.unit.start, candidate.end + 4));
  },
};

/** 对50万元以上的合同进行审查: a limit that says which things are meant. */
export const threshold: Filter = {
  name: 'threshold',
  keeps: (candidate, scope) =>
    !(
      candidate.end > candidate.unit.end &&
      candidate.unit.start > candidate.start &&
      /[上下内]$/.test(scope.folded.slice(candidate.unit.end, candidate.end)) &&
      /^的[^,。;]/.test(after(scope, candidate, 2)) &&
      /(?:^|[\s,。;:、])(?:对于?|将|凡是?|针对|涉及|(?:涉案)?(?:金额|标的额?)(?:在|达|达到)?)$/.test(
        before(scope, candidate, 8),
      )
    ),
};

/** The rest of the name of a township behind a numeral, and another township that its list goes on with. */
const TOWNSHIP = /^(?!乡镇|街道|镇街)[\u4e00-\u9fff]{1,2}(?:镇|乡|街道)(?:[、,等和及与]|$)/;
const LISTS_ON = /^[\u4e00-\u9fff]{2,4}[、和及与][\u4e00-\u9fff]{1,4}(?:镇|乡|街道)/;

/** 三台县, 五家渠, 六户镇: Chinese numerals in names of places; 统一, 专一 in words. */
export const insideName: Filter = {
  name: 'inside-name',
  written: 'HAN',
  keeps: (candidate, scope) => {
    if (/[统唯万专同单逐之丁]$/.test(before(scope, candidate, 1)) && candidate.value < 10) return false;
    if (candidate.unit.folded === '个') return true;
    // 口东街道、八门城镇等: in a list of places
    const behind = after(scope, candidate, 14);
    if (TOWNSHIP.test(behind) && (/(?:[镇乡村]|街道)、$/.test(before(scope, candidate, 3)) || LISTS_ON.test(behind)))
      return false;
    return !/^[县市区镇乡渠峡街路村]/.test(behind);
  },
};
