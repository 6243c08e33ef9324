/**
 * What the codes of a region and of all below it begin with; the digits say where a division lies.
 *
 * @param code Of six digits, or of nine for a township.
 * @example codePrefix('140000') // '14'
 */
export const codePrefix = (code: string): string => code.replace(/^(\d\d|\d{4})(00)+$/, '$1');
