/** What a register file may weigh. A real one with 100,000 rows and 20 columns is 12 MB packed and 110 MB unpacked. */
export const limits = {
  fileBytes: 100 * 1024 * 1024,
  /** Parts of a workbook, as it declares them and as they turn out to be. */
  unpackedBytes: 1024 * 1024 * 1024,
  /** Above this size a part that packs better than `packingRatio` to one is a bomb: real sheets reach 40 to one. */
  ratioFreeBytes: 32 * 1024 * 1024,
  packingRatio: 200,
  zipEntries: 2_000,
  sheets: 50,
  rows: 200_000,
  columns: 200,
  /** Characters of one cell that are read; Excel itself holds 32,767. */
  cellLength: 4_000,
  /** Bytes of a workbook's text pool; the pool is the only part that is held in memory. */
  textPoolBytes: 192 * 1024 * 1024,
  /** Characters of XML without a single tag, or of one CSV record, after which a file is no table. */
  stretch: 4 * 1024 * 1024,
} as const;
