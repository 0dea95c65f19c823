import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { ReadingImportStatus } from './lock-reading-import.ts';

/** The imports of readings, the latest first; 20 at the most. */
export const listReadingImports = operation({
  name: 'meter.list-imports',
  kind: 'read',
  input: z.object({}),
  can: ['create', 'MeterReading'],
  async run({ db, tenantId }) {
    const batches = await db.importBatch.findMany({
      where: { tenantId, kind: 'readings' },
      orderBy: { id: 'desc' },
      take: 20,
      select: { id: true, fileName: true, status: true, issueCount: true, summary: true, createdAt: true },
    });
    return batches.map(({ summary, status, ...batch }) => ({
      ...batch,
      status: status as ReadingImportStatus,
      readings: (summary as { readings?: number } | null)?.readings ?? 0,
    }));
  },
});
