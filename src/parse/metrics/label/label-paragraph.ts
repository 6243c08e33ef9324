import { IN_FORMER_YEAR } from '../../../knowledge/connectives.ts';
import { KIND_OF_POWER } from '../../../knowledge/set-phrases.ts';
import { isNoun, isShare } from '../../../knowledge/unit-kinds.ts';
import type { Span } from '../../../records/span.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { fold } from '../../../text/fold.ts';
import type { Document } from '../../document.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';
import type { Candidate } from '../candidate.ts';
import type { Tables } from '../table/tables.ts';
import { changedInRow, changedName, tellsStep, whatChanged } from './changes.ts';
import { Clauses } from './clauses.ts';
import { compose, leavesOut, namesNothing, nounOf } from './compose.ts';
import { verbOf, verbOfUnit, whoShould } from './earlier-label.ts';
import { handedOut } from './handed-out.ts';
import type { Label } from './label.ts';
import { LabelsSoFar } from './labels-so-far.ts';
import { LeftOut } from './left-out.ts';
import { OtherPeriods } from './other-periods.ts';
import { cut, type Phrase } from './phrases.ts';
import { findRespective, type Respective } from './respective.ts';
import { tableLabel } from './table-cell.ts';
import { type Words, WordsAround } from './words-around.ts';

const YEAR_BEFORE = new EdgePattern(IN_FORMER_YEAR);

/** The number goes on a list, or belongs to what stands in front of it. */
const GOES_ON = new EdgePattern(/^\s?[、的]/);

/** Reads the labels of one paragraph from its first number to its last. */
class Labeller {
  private readonly document: Document;
  private readonly candidates: readonly Candidate[];
  private readonly paragraph: Span;
  private readonly tables: Tables;
  private readonly clauses: Clauses;
  private readonly words: WordsAround;
  private readonly periods: OtherPeriods;
  private readonly soFar = new LabelsSoFar();
  private readonly leftOut: LeftOut;

  constructor(document: Document, candidates: readonly Candidate[], paragraph: Span, tables: Tables) {
    this.tables = tables;
    this.document = document;
    this.candidates = candidates;
    this.paragraph = paragraph;
    this.clauses = new Clauses(document, candidates, paragraph);
    this.words = new WordsAround(this.clauses);
    this.periods = new OtherPeriods(this.clauses);
    this.leftOut = new LeftOut(this.clauses, this.words, this.periods, this.soFar);
  }

  read(): Label[] {
    const runs = findRespective(this.document, this.candidates, this.paragraph.start);
    for (let index = 0; index < this.candidates.length; index++) {
      this.soFar.counted.enter(index, this.clauses.between(index));
      const run = runs.find(({ from, to }) => from <= index && index < to);
      if (!run || !this.handOut(index, run)) this.label(index);
    }
    return this.soFar.labels;
  }

  /** 较上年减少13件,下降20%: the next clause tells the same change. */
  private goesOnChanging(index: number, before: Phrase): boolean {
    if (!this.soFar.isInSentence(index) || !this.soFar.labels[index - 1]!.isChange) return false;
    return tellsStep(before) && leavesOut(before) && !this.clauses.between(index).includes(';');
  }

  /** One number of a list that 分别 hands out; false where the list says no more than the clause. */
  private handOut(index: number, run: Respective): boolean {
    const { labels, counted } = this.soFar;
    const changed = (thing: Phrase): number | null => this.soFar.changed(index, changedName(thing));
    const label = handedOut(run, index, { labels, sentence: counted.sentence, noun: counted.noun, changed });
    if (label) this.soFar.push(label.composed, this.clauses.unit(index), label.rest);
    return label !== null;
  }

  private label(index: number): void {
    const { clauses, words, periods, soFar } = this;
    const candidate = this.candidates[index]!;
    const unit = clauses.unit(index);
    const cell = tableLabel(this.tables, candidate);
    if (cell !== null) {
      const { label, otherYear, isChange, isFall } = cell;
      if (isFall && candidate.value > 0) candidate.value = -candidate.value;
      const row = this.tables.rowAt(candidate.start)!;
      const changeOf = isChange ? changedInRow(soFar.labels, this.candidates, row, index) : null;
      const rest = { own: label, listed: true, otherYear, isChange, changeOf };
      soFar.push({ text: label, noun: label, elliptic: false }, unit, rest);
      return;
    }
    const said = words.before(index);
    // 案件去年120件、今年156件
    const isFormer = periods.isFormer(index);
    const isBracketed = periods.isInBracketOfYear(index);
    const yearBefore = YEAR_BEFORE.exec(said.folded)?.index;
    const otherYear = isFormer || isBracketed || yearBefore !== undefined || periods.isOfYearBefore(index);
    const own = otherYear ? cut(said, 0, isFormer || isBracketed ? 0 : (yearBefore ?? said.folded.length)) : said;
    const behind = clauses.runsOn(index) && nounOf(own) !== '' ? cut(own, 0, 0) : this.behind(index, own);
    const around = this.namedByUnit(index, { before: own, behind });
    const { before } = around;
    const should = soFar.isInSentence(index) ? whoShould(soFar.previous(index), before) : null;
    if (should) {
      soFar.push(should, unit, { own: before.folded });
      return;
    }
    // 行政许可24项、行政裁决2项: as a kind of powers it is no deed
    if (before.folded === KIND_OF_POWER && (unit === '项' || soFar.isBesidePowers())) {
      soFar.push({ text: before.text, noun: '', elliptic: false }, unit, { own: before.folded });
      return;
    }
    const goesOn = this.goesOnChanging(index, before);
    const isChange = !otherYear && (goesOn || periods.isChange(index, before));
    const leaves = leavesOut(before);
    const changeOf = goesOn
      ? soFar.labels[index - 1]!.changeOf
      : isChange
        ? soFar.changed(index, leaves ? '' : changedName(before))
        : null;
    const composed = compose({
      before,
      behind: around.behind,
      coordinated: clauses.isJoined(index),
      left: this.leftOut.of(index, around, leaves ? changeOf : null, isChange && leaves),
      becomes: clauses.goesOn(index),
      ofAll: clauses.isOfAll(index),
      share: isShare(unit),
      verb: GOES_ON.test(clauses.between(index)) ? verbOf(soFar.previous(index)) : '',
    });
    // a former state is told by the whole label of the new one, which the next clause leaves nothing of
    if (isFormer) composed.noun = '';
    soFar.push(composed, unit, { own: before.folded + around.behind.folded, isChange, changeOf, otherYear });
    // 应诉案件73件,复议案件较上年减少17件,下降23.6%: what has changed is what the next clause leaves out
    if (isChange && !leaves && composed.text.startsWith(before.text))
      soFar.counted.remember(nounOf(whatChanged(before)), unit, '');
  }

  /** The noun phrase behind a number, with what became of these where it only repeats what was counted: 77项指标,5项指标已完成. */
  private behind(index: number, { folded }: Phrase): Phrase {
    const behind = this.words.behind(index);
    const { length } = behind.folded;
    if (folded !== '' || length < 2 || !this.soFar.counted.repeats(behind.folded, this.clauses.unit(index)))
      return behind;
    const whole = this.words.clauseBehind(index);
    return whole.folded.length > length && whole.folded.startsWith(behind.folded) ? whole : behind;
  }

  /** 覆盖6村3社区: where nothing else names what is counted, the unit does. */
  private namedByUnit(index: number, around: Words): Words {
    const { before, behind } = around;
    const unit = this.clauses.unit(index);
    if (!isNoun(unit) || !namesNothing(behind) || !isVerbsOnly(before.folded)) return around;
    const chained = index > 0 && this.clauses.between(index) === '';
    const verb = chained ? verbOfUnit(this.soFar.previous(index), this.clauses.unit(index - 1)) : before.text;
    if (verb === null) return around;
    return { before: { folded: fold(verb), text: verb }, behind: this.words.unitAsWritten(index) };
  }
}

/**
 * Labels the metrics of one paragraph, in order: the verb and noun before a number (审查政府常务会议题109个), or the noun
 * behind it (144项改革举措); what a clause leaves out (已办结24件) it takes from the count before it in the sentence.
 */
export function labelParagraph(
  document: Document,
  candidates: readonly Candidate[],
  paragraph: Span,
  tables: Tables,
): Label[] {
  return new Labeller(document, candidates, paragraph, tables).read();
}
