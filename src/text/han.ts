/**
 * Whether a code unit is a Chinese character of the main block. Most of a report are: where marks are looked for, these are told
 * apart without looking into a table.
 */
export const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
