import { z } from 'zod';
import { reverseTransfersOf } from '#app/domain/ledger/reverse-transfers-of.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockSpending } from './lock-spending.ts';

/**
 * Books spending back today: it was a mistake, or the money came back. Its number stays.
 *
 * @throws DomainError `not_found`; `spending_not_posted`; `period_closed`
 */
export const reverseSpending = operation({
  name: 'spending.reverse',
  kind: 'write',
  input: z.object({ spendingId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  can: ['void', 'Spending'],
  async run({ db, tenantId, ctx, now, audit }, { spendingId, reason }): Promise<{ number: bigint | null }> {
    const { status, number, amount } = await lockSpending(db, tenantId, spendingId);
    if (status !== 'posted') throw new DomainError('spending_not_posted');
    await reverseTransfersOf(db, tenantId, 'spending', spendingId, localDay(now, ctx.tenant.timeZone));
    await db.spending.update({
      where: { tenantId_id: { tenantId, id: spendingId } },
      data: { status: 'reversed', reverseReason: reason },
    });
    audit('Spending', spendingId, { number, amount, reason });
    return { number };
  },
});
