/**
 * One division: code, official name, and where known the dates of the first and the last list of divisions that show
 * this name under this code. A missing or null first date: already in the oldest list examined. A missing last date: current.
 *
 * @example ['140522', '阳城县']
 * @example ['430212', '渌口区', '2018-10-31']
 * @example ['430221', '株洲县', null, '2017-10-31']
 */
export type RegionRow = [code: string, name: string, from?: string | null, until?: string];
