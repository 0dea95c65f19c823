import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { type ChargesImportStatus, chargesKind } from './lock-charges-import.ts';

/** The imports of charges, the latest first; 20 at the most. */
export const listChargesImports = operation({
  name: 'charges.list-imports',
  kind: 'read',
  input: z.object({}),
  can: ['import', 'Bill'],
  async run({ db, tenantId }) {
    const rows = await db.importBatch.findMany({
      where: { tenantId, kind: chargesKind },
      orderBy: { id: 'desc' },
      take: 20,
      select: { id: true, fileName: true, status: true, issueCount: true, rowsTotal: true, createdAt: true },
    });
    return rows.map((row) => ({ ...row, status: row.status as ChargesImportStatus }));
  },
});
