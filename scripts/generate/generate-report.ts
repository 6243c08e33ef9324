import type { Qualifier } from '../../src/records/metric.ts';
import type { SectionRole } from '../../src/records/section.ts';
import type { Chapter } from '../../src/records/theme.ts';
import type { GoldReport } from '../score/gold-report.ts';
import { CHAPTERS } from './deeds.ts';
import { DEFICIENCIES, PLANS } from './deficiencies.ts';
import { COUNT, LAYOUTS, type Layout, OUTLINES } from './layouts.ts';
import { PROSE } from './prose.ts';
import { type Random, randomFor } from './random.ts';
import type { Reporter } from './reporters.ts';
import { TextWriter } from './text-writer.ts';
import type { ChapterWording, Deed } from './wording.ts';
import { writeNumber } from './write-number.ts';

/** A synthetic report: its text, and what stands in it. */
export interface GeneratedReport {
  text: string;
  truth: GoldReport;
}

/** The last line of every text, for nobody to take it for a real one. */
export const NOTICE = '（本文由程序生成，内容均为虚构，仅供测试使用）';

/**
 * Report number `index` of the corpus with this seed; nothing else has a part in it.
 *
 * @param name Its file's name, which the truth refers to.
 */
export function generateReport(reporter: Reporter, seed: number, index: number, name: string): GeneratedReport {
  const writer = new ReportWriter(reporter, randomFor(seed, index), name);
  return writer.write();
}

class ReportWriter {
  private readonly out = new TextWriter();
  private readonly truth: GoldReport;

  constructor(
    private readonly reporter: Reporter,
    private readonly random: Random,
    source: string,
  ) {
    const { region, body, year } = reporter;
    const { name, level, code, path } = region;
    this.truth = {
      source,
      report: {
        ...{ title: `${this.shortName()}${year}年度法治政府建设情况报告`, titleStated: true },
        ...{ kind: 'ANNUAL_REPORT', periodYear: year, region: { name, level, code, path }, body, script: 'HANS' },
      },
      ...{ sections: [], measures: [], shortcomings: [], metrics: [], citations: [] },
    };
  }

  write(): GeneratedReport {
    const { random, reporter } = this;
    const layout = random.pick(LAYOUTS);
    this.frontMatter();
    const { path } = reporter.region;
    const where = path.slice(0, -1).join('');
    const outline = `法治政府建设实施纲要（${OUTLINES.find(({ from }) => from <= reporter.year)!.years}年）`;
    this.line(
      `${reporter.year}年，${this.shortName()}深入贯彻落实《${outline}》，在${where}的领导下扎实推进各项工作。现将情况报告如下：`,
    );
    this.truth.citations.push(outline);
    this.partHeading(0, '主要举措和成效', 'ACHIEVEMENTS');
    const chapters = CHAPTERS.filter(() => random.chance(0.8));
    for (const [number, chapter] of chapters.entries()) this.chapter(chapter, layout, number);
    this.partHeading(1, '存在的不足和原因', 'SHORTCOMINGS');
    this.deficiencies();
    this.partHeading(2, '下一年度工作安排', 'PLAN');
    this.plans();
    this.signature();
    return { text: this.out.text, truth: this.truth };
  }

  /** How a body calls itself: a government by its division, a department by its name. */
  private shortName(): string {
    const { body, region } = this.reporter;
    return body.kind === 'GOVERNMENT' ? region.name : body.name!;
  }

  private line(text: string): void {
    this.out.write(`${text}\n`);
  }

  private frontMatter(): void {
    const { random, truth, reporter } = this;
    const published = `${reporter.year + 1}-${random.pick(['01', '02', '03'])}-${random.integer(10, 28)}`;
    this.line(truth.report.title!);
    if (random.chance(0.7)) {
      truth.report.publishedOn = published;
      truth.report.publisher = reporter.body.name;
      this.line(`发布机构：${reporter.body.name}  发布日期：${published}`);
    }
    this.line('');
  }

  private signature(): void {
    const { truth, reporter, random } = this;
    this.line('');
    const date = { month: random.integer(1, 3), day: random.integer(1, 28) };
    truth.report.author = reporter.body.name;
    truth.report.writtenOn = `${reporter.year + 1}-0${date.month}-${`${date.day}`.padStart(2, '0')}`;
    this.line(reporter.body.name!);
    this.line(`${reporter.year + 1}年${date.month}月${date.day}日`);
    this.line(NOTICE);
  }

  private partHeading(number: number, heading: string, role: SectionRole): void {
    this.section(`${COUNT[number]}、`, heading, 1, role, null);
    this.line('');
  }

  private section(marker: string, heading: string, depth: number, role: SectionRole, theme: Chapter | null): void {
    const { start } = this.out.write(marker);
    this.out.write(heading);
    this.truth.sections.push({ marker, depth, heading, start, role, theme });
  }

  private chapter({ theme, headings, deeds }: ChapterWording, { chapter, deed: form }: Layout, number: number): void {
    const { random } = this;
    this.section(chapter(number), random.pick(headings), 2, 'ACHIEVEMENTS', theme);
    this.line('');
    const told = random.sample(deeds, random.integer(2, deeds.length));
    for (const [position, deed] of told.entries()) {
      if (form === 'ITEMS') {
        this.out.write(`${COUNT[position]}是`);
        this.measure(deed.lead, () => this.out.write(`${deed.lead}。`), deed, 'DONE');
      } else {
        this.measure(
          deed.lead,
          () => {
            this.section(form(position), deed.lead, 3, 'ACHIEVEMENTS', theme);
            this.out.write('。');
          },
          deed,
          'DONE',
          form(position).length,
        );
        this.line('');
      }
    }
    if (form === 'ITEMS') this.line('');
  }

  /** A measure: its lead, however it is written, then its sentences. */
  private measure(
    lead: string,
    writeLead: () => void,
    deed: Pick<Deed, 'text'> & Partial<Deed>,
    status: 'DONE' | 'PLANNED',
    skipped = 0,
  ): void {
    const start = this.out.text.length + skipped;
    writeLead();
    this.sentences(deed);
    if (status === 'DONE') this.out.write(this.random.sample(PROSE, this.random.integer(0, 3)).join(''));
    this.truth.measures.push({ start, end: this.out.text.length, lead, status });
  }

  private sentences({ text, figures = {} }: Pick<Deed, 'text'> & Partial<Deed>): void {
    const metrics = new Map<string, number>();
    for (const piece of text.split(/(\{\w+\})/)) {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      const figure = name === undefined ? undefined : figures[name];
      if (name === undefined || !figure) {
        this.out.write(piece);
        continue;
      }
      const parent = metrics.get(figure.partOf ?? figure.rateOf ?? '') ?? null;
      const whole = figure.partOf === undefined || parent === null ? undefined : this.truth.metrics[parent]!.value;
      const written: { text: string; value: number; qualifier: Qualifier } = writeNumber(figure, whole, this.random);
      const relation = parent === null ? null : figure.partOf === undefined ? 'RATE_OF' : 'PART_OF';
      metrics.set(name, this.truth.metrics.length);
      this.truth.metrics.push({
        ...this.out.write(written.text),
        ...written,
        ...{ valueMax: null, unit: figure.unit, label: figure.label, must: [figure.label] },
        ...{ indicator: figure.indicator, indicatorBasis: null, relation, parent },
      });
    }
  }

  private deficiencies(): void {
    const { random, out, truth } = this;
    this.line('一年来，工作取得了一定成绩，但也存在一些不足，主要表现在：');
    const told = random.sample(DEFICIENCIES, random.integer(2, 5));
    for (const [position, { theme, text }] of told.entries()) {
      out.write(`${COUNT[position]}是`);
      truth.shortcomings.push({ ...out.write(text), statement: text, theme });
      out.write(position === told.length - 1 ? '。' : '；');
    }
    this.line('');
  }

  private plans(): void {
    const { random, out } = this;
    for (const [position, plan] of random.sample(PLANS, random.integer(2, 4)).entries()) {
      out.write(`${COUNT[position]}是`);
      this.measure(plan.lead, () => out.write(`${plan.lead}。`), plan, 'PLANNED');
    }
    this.line('');
  }
}
