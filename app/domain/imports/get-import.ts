import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import type { ImportStatus } from './read-batch.ts';
import type { SpreadsheetPreview } from './reading/preview-spreadsheet.ts';
import type { RegisterMapping } from './reading/register/register-targets.ts';
import type { RowIssue } from './reading/register/row-issue.ts';
import { type ImportRoom, roomForImport } from './room-for-import.ts';

const shownIssues = 200;

export type ImportView = {
  id: string;
  fileName: string;
  status: ImportStatus;
  /** Null until the file has been looked into. */
  preview: Omit<SpreadsheetPreview, 'mapping'> | null;
  mapping: RegisterMapping | null;
  communityId: string | null;
  rowsDone: number;
  rowsTotal: number;
  issueCount: number;
  warningCount: number;
  /** Errors first, in the order of the file; the first 200. */
  issues: RowIssue[];
  /** How many of each kind the file holds, once it is checked. */
  summary: Record<string, number> | null;
  /** Whether the plan has room for it, once it is checked; null without a limit. */
  room: ImportRoom | null;
  /** A code of `errors.json` where the import failed. */
  error: string | null;
  createdAt: Date;
};

/** One import as it stands. @throws DomainError `not_found` */
export const getImport = operation({
  name: 'import.get',
  kind: 'read',
  input: z.object({ batchId: z.uuid() }),
  can: ['import', 'Property'],
  async run({ db, tenantId }, { batchId }): Promise<ImportView> {
    const batch = await db.importBatch.findFirst({ where: { tenantId, id: batchId, kind: 'register' } });
    if (!batch) throw new DomainError('not_found');
    const issues = await db.importIssue.findMany({
      where: { tenantId, batchId },
      orderBy: [{ severity: 'asc' }, { position: 'asc' }],
      take: shownIssues,
      select: { severity: true, sheet: true, row: true, column: true, code: true, params: true },
    });
    const { id, fileName, communityId, rowsDone, rowsTotal, issueCount, warningCount, error, createdAt } =
      batch;
    return {
      id,
      fileName,
      communityId,
      rowsDone,
      rowsTotal,
      issueCount,
      warningCount,
      error,
      createdAt,
      room: batch.status === 'checked' ? await roomForImport(db, batch) : null,
      status: batch.status as ImportStatus,
      preview: batch.preview as unknown as ImportView['preview'],
      mapping: batch.mapping as unknown as RegisterMapping | null,
      summary: batch.summary as Record<string, number> | null,
      issues: issues as unknown as RowIssue[],
    };
  },
});
