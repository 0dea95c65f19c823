import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { comparisons } from './comparisons.ts';

/** A check that has not ended by then was lost, with its worker or its queue. */
const lostAfterMs = 30 * 60_000;

/** Has the books compared with all documents in the background. One that is under way already is the answer. */
export const startBooksCheck = operation({
  name: 'ledger.start-check',
  kind: 'write',
  input: z.object({}),
  can: ['create', 'BooksCheck'],
  async run({ db, ctx, tenantId, audit, outbox, now }): Promise<{ checkId: string }> {
    const underway = await db.booksCheck.findFirst({
      where: { tenantId, status: 'running', startedAt: { gt: new Date(now.getTime() - lostAfterMs) } },
      orderBy: { id: 'desc' },
    });
    const checkId = underway?.id ?? newId();
    audit('BooksCheck', checkId);
    if (underway) return { checkId };
    await db.booksCheck.create({
      data: {
        tenantId,
        id: checkId,
        total: comparisons.length,
        requestedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        startedAt: now,
      },
    });
    await outbox('books.check', { checkId });
    return { checkId };
  },
});
