const HAN = '〇一二三四五六七八九';
const HAN_UNITS = ['', '十', '百', '千'];
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const FORMAL_UNITS = ['', '拾', '佰', '仟'];
const FULL_WIDTH = '\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

type Format = (value: number) => string;

const digitByDigit =
  (digits: string): Format =>
  (value) =>
    [...String(value)].map((digit) => digits[Number(digit)]).join('');

/** 一百零三, below ten thousand; 十一 and not 一十一 where `shortTen`. */
const counting =
  (digits: string, units: readonly string[], zero: string, shortTen: boolean): Format =>
  (value) => {
    if (value >= 10_000) return String(value);
    if (value === 0) return zero;
    const figures = [...String(value)].map(Number);
    let written = '';
    figures.forEach((figure, index) => {
      if (figure > 0) written += digits[figure]! + units[figures.length - 1 - index]!;
      else if (figures.slice(index).some((rest) => rest > 0) && !written.endsWith(zero)) written += zero;
    });
    return shortTen && value >= 10 && value < 20 ? written.slice(1) : written;
  };

const letter =
  (first: number): Format =>
  (value) =>
    // Word repeats the letter behind the alphabet's end: z, aa, bb
    value > 0 ? String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30)) : '';

const roman: Format = (value) => {
  if (value > 4_999) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      written += letters;
      rest -= worth;
    }
  }
  return written;
};

/** One character each, as far as there are any; plain figures beyond. */
const signs =
  (first: number, count: number): Format =>
  (value) =>
    value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);

const cycle =
  (characters: string): Format =>
  (value) =>
    value > 0 ? characters[(value - 1) % characters.length]! : '';

const hanCounting = counting(HAN, HAN_UNITS, '零', true);
const hanDigits = digitByDigit(HAN);

/** By the names of WordprocessingML (ST_NumberFormat). */
const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letter(0x61),
  upperLetter: letter(0x41),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  chineseCounting: (value) => (value < 100 ? hanCounting(value) : hanDigits(value)),
  taiwaneseCounting: (value) => (value < 100 ? hanCounting(value) : hanDigits(value)),
  japaneseCounting: hanCounting,
  chineseCountingThousand: hanCounting,
  taiwaneseCountingThousand: hanCounting,
  ideographDigital: hanDigits,
  japaneseDigitalTenThousand: hanDigits,
  taiwaneseDigital: hanDigits,
  chineseLegalSimplified: counting(FORMAL, FORMAL_UNITS, '零', false),
  ideographLegalTraditional: counting(FORMAL_TRADITIONAL, FORMAL_UNITS, '零', false),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  decimalEnclosedCircle: signs(0x2460, 20),
  decimalEnclosedCircleChinese: signs(0x2460, 20),
  decimalEnclosedParen: signs(0x2474, 20),
  decimalEnclosedFullstop: signs(0x2488, 20),
  ideographEnclosedCircle: signs(0x3280, 10),
  decimalFullWidth: digitByDigit(FULL_WIDTH),
  decimalFullWidth2: digitByDigit(FULL_WIDTH),
  numberInDash: (value) => `- ${value} -`,
};

/**
 * A number as Word draws it. Formats that Chinese reports do not use come out in plain figures.
 *
 * @param format a name of WordprocessingML
 * @example formatNumber(12, 'chineseCounting') // '十二'
 */
export const formatNumber = (value: number, format: string): string => (FORMATS[format] ?? String)(value);
