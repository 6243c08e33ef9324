const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** How far an archive is followed. Checked while it is inflated, so that nothing beyond them is ever made. */
export interface ArchiveLimits {
  /** Bytes that one entry may inflate to. */
  readonly entryBytes: number;
  /** Bytes that all entries of an archive may inflate to together. */
  readonly archiveBytes: number;
  /** How many bytes one compressed byte may inflate to: texts reach some 20, lists of records 50, zeros 1,000. */
  readonly ratio: number;
  /** Bytes up to which any ratio will do. */
  readonly ratioFrom: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entryBytes: 16 * GIB,
  archiveBytes: 64 * GIB,
  ratio: 200,
  ratioFrom: 16 * MIB,
};
