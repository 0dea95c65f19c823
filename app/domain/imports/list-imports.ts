import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { ImportStatus } from './read-batch.ts';

/** The imports of the company, the latest first; 50 at the most. */
export const listImports = operation({
  name: 'import.list',
  kind: 'read',
  input: z.object({}),
  can: ['import', 'Property'],
  async run({ db, tenantId }) {
    const batches = await db.importBatch.findMany({
      where: { tenantId, kind: 'register' },
      orderBy: { id: 'desc' },
      take: 50,
      select: {
        id: true,
        fileName: true,
        status: true,
        rowsDone: true,
        rowsTotal: true,
        issueCount: true,
        summary: true,
        error: true,
        createdAt: true,
      },
    });
    return batches.map((batch) => ({
      ...batch,
      status: batch.status as ImportStatus,
      summary: batch.summary as Record<string, number> | null,
    }));
  },
});
