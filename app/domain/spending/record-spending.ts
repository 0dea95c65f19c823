import { z } from 'zod';
import { requestApproval } from '#app/domain/approvals/request-approval.ts';
import { documentFile, mostDocuments } from '#app/domain/documents/document-file.ts';
import { keepDocument } from '#app/domain/documents/keep-document.ts';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { postSpending } from './post-spending.ts';
import { spendingFields } from './spending-fields.ts';

/**
 * Money that the company spends. Above the company's limit somebody agrees first; until then nothing is in the books. Minor units.
 *
 * @throws DomainError `not_found`; `category_in_use` where the category is archived; `invalid_input` for a day to come or a file of another kind;
 *   `approval_without_approver`; `period_closed`
 */
export const recordSpending = operation({
  name: 'spending.record',
  kind: 'write',
  input: z.object({
    amount: z.bigint().positive('amount_not_positive'),
    ...spendingFields,
    documents: z.array(documentFile).max(mostDocuments).default([]),
  }),
  can: ['create', 'Spending'],
  async run(scope, { documents, ...input }): Promise<{ spendingId: string; number: bigint | null }> {
    const { db, tenantId, ctx, now, audit } = scope;
    if (input.spentOn > localDay(now, ctx.tenant.timeZone))
      throw new DomainError('invalid_input', { fields: [{ path: 'spentOn', code: 'day_in_future' }] });
    const category = await db.spendingCategory.findUnique({
      where: { tenantId_id: { tenantId, id: input.categoryId } },
    });
    if (!category) throw new DomainError('not_found');
    if (category.status !== 'active') throw new DomainError('category_in_use');
    const community = input.communityId
      ? await db.community.findUnique({ where: { tenantId_id: { tenantId, id: input.communityId } } })
      : null;
    if (input.communityId && !community) throw new DomainError('not_found');
    const spendingId = newId();
    const { amount, payeeName, method } = input;
    await db.spending.create({
      data: {
        tenantId,
        id: spendingId,
        categoryId: category.id,
        communityId: community?.id ?? null,
        amount,
        spentOn: toDateColumn(input.spentOn),
        payeeName,
        method,
        reference: input.reference || null,
        description: input.description || null,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    for (const file of documents) {
      const fileId = await keepDocument(db, tenantId, file);
      await db.spendingDocument.create({ data: { tenantId, spendingId, fileId } });
    }
    audit('Spending', spendingId, {
      amount,
      payeeName,
      category: category.name,
      spentOn: input.spentOn,
      method,
    });
    const outcome = await requestApproval(scope, {
      documentKind: 'spending',
      documentId: spendingId,
      amount,
      summary: {
        payeeName,
        categoryName: category.name,
        ...(community && { communityName: community.name }),
        ...(input.description && { reason: input.description }),
      },
    });
    return { spendingId, number: outcome === 'approved' ? await postSpending(scope, spendingId) : null };
  },
});
