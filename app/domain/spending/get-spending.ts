import { z } from 'zod';
import type { AttachedDocument } from '#app/domain/documents/document-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type SpendingView, spendingShown, spendingView } from './spending-view.ts';

export type SpendingDetail = Omit<SpendingView, 'documents'> & {
  reverseReason: string | null;
  recordedBy: string | null;
  createdAt: Date;
  account: { id: string; code: string };
  documents: AttachedDocument[];
};

/**
 * One spending with its documents.
 *
 * @throws DomainError `not_found`
 */
export const getSpending = operation({
  name: 'spending.get',
  kind: 'read',
  input: z.object({ spendingId: z.uuid() }),
  can: ['read', 'Spending'],
  async run({ db, tenantId, ability }, { spendingId }): Promise<SpendingDetail> {
    const row = await db.spending.findFirst({
      where: { AND: [{ tenantId, id: spendingId }, accessible(ability, 'Spending')] },
      include: {
        ...spendingShown,
        category: {
          select: { id: true, name: true, ledgerAccount: { select: { id: true, code: true } } },
        },
        documents: {
          select: { file: { select: { id: true, name: true, contentType: true, size: true } } },
          orderBy: { fileId: 'asc' },
        },
      },
    });
    if (!row) throw new DomainError('not_found');
    const recorder = row.createdBy
      ? await db.membership.findUnique({ where: { tenantId_id: { tenantId, id: row.createdBy } } })
      : null;
    const { ledgerAccount, ...category } = row.category;
    return {
      ...spendingView({ ...row, category }),
      reverseReason: row.reverseReason,
      recordedBy: recorder?.name ?? null,
      createdAt: row.createdAt,
      account: ledgerAccount,
      documents: row.documents.map(({ file }) => ({
        fileId: file.id,
        name: file.name,
        contentType: file.contentType,
        size: Number(file.size),
      })),
    };
  },
});
