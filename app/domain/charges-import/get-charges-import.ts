import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import type { ChargesResult } from './apply-charges.ts';
import type { ChargeIssue } from './charge-issue.ts';
import type { ChargeRow } from './charge-row.ts';
import type { ChargesSummary } from './check-charges.ts';
import { type ChargesImportStatus, type ChargesTerms, chargesKind } from './lock-charges-import.ts';

const shownIssues = 200;
const shownRows = 20;

export type ChargesImportView = {
  id: string;
  fileName: string;
  status: ChargesImportStatus;
  terms: ChargesTerms;
  rowsDone: number;
  rowsTotal: number;
  issueCount: number;
  /** In the order of the file; the first 200. */
  issues: ChargeIssue[];
  /** The first 20; none once it has ended. */
  rows: { row: number; data: ChargeRow }[];
  /** Null until it is checked; `taken` once it has been taken over. */
  summary: (ChargesSummary & { taken?: ChargesResult }) | null;
  /** A code of `errors.json` where it failed. */
  error: string | null;
  createdAt: Date;
};

/** An import of another system's charges as it stands. @throws DomainError `not_found` */
export const getChargesImport = operation({
  name: 'charges.get-import',
  kind: 'read',
  input: z.object({ batchId: z.uuid() }),
  can: ['import', 'Bill'],
  async run({ db, tenantId }, { batchId }): Promise<ChargesImportView> {
    const batch = await db.importBatch.findFirst({ where: { tenantId, id: batchId, kind: chargesKind } });
    if (!batch) throw new DomainError('not_found');
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
      status: batch.status as ChargesImportStatus,
      terms: batch.mapping as ChargesTerms,
      rowsDone: batch.rowsDone,
      rowsTotal: batch.rowsTotal,
      issueCount: batch.issueCount,
      issues: issues as unknown as ChargeIssue[],
      rows: rows as unknown as ChargesImportView['rows'],
      summary: batch.summary as ChargesImportView['summary'],
      error: batch.error,
      createdAt: batch.createdAt,
    };
  },
});
