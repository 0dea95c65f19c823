import { z } from 'zod';
import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import type { ReadingImportStatus } from './lock-reading-import.ts';
import type { ReadingIssue } from './reading-issue.ts';

const shownIssues = 200;
const shownRows = 20;

export type ReadingImportView = {
  id: string;
  fileName: string;
  status: ReadingImportStatus;
  feeItemName: string;
  /** `held`: how many are or would be held. */
  summary: { readings: number; meters: number; held: number };
  issueCount: number;
  /** In the order of the file; the first 200. */
  issues: ReadingIssue[];
  /** The first 20; none once it has ended. */
  rows: { row: number; number: string; readOn: Day; value: string }[];
  createdAt: Date;
};

/** An import of readings as it stands. @throws DomainError `not_found` */
export const getReadingImport = operation({
  name: 'meter.get-import',
  kind: 'read',
  input: z.object({ batchId: z.uuid() }),
  can: ['create', 'MeterReading'],
  async run({ db, tenantId }, { batchId }): Promise<ReadingImportView> {
    const batch = await db.importBatch.findFirst({ where: { tenantId, id: batchId, kind: 'readings' } });
    if (!batch) throw new DomainError('not_found');
    const { feeItemId } = batch.mapping as { feeItemId: string };
    const item = await db.feeItem.findUnique({ where: { tenantId_id: { tenantId, id: feeItemId } } });
    const issues = await db.importIssue.findMany({
      where: { tenantId, batchId },
      orderBy: [{ row: 'asc' }, { position: 'asc' }],
      take: shownIssues,
      select: { row: true, column: true, code: true, params: true },
    });
    const rows = await db.importRow.findMany({
      where: { tenantId, batchId },
      orderBy: { position: 'asc' },
      take: shownRows,
      select: { row: true, data: true },
    });
    return {
      id: batch.id,
      fileName: batch.fileName,
      status: batch.status as ReadingImportStatus,
      feeItemName: item?.name ?? '',
      summary: { readings: 0, meters: 0, held: 0, ...(batch.summary as object) },
      issueCount: batch.issueCount,
      issues: issues as unknown as ReadingIssue[],
      rows: rows.map(({ row, data }) => ({
        row,
        ...(data as { number: string; readOn: Day; value: string }),
      })),
      createdAt: batch.createdAt,
    };
  },
});
