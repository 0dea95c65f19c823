import { z } from 'zod';
import { requestApproval } from '#app/domain/approvals/request-approval.ts';
import { isDay, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText } from '#app/kernel/money.ts';
import { operation } from '#tenants/operation.ts';
import { lockPayee } from './lock-payee.ts';
import { openToSettle } from './open-to-settle.ts';
import { postSettlement } from './post-settlement.ts';
import { settlementFields } from './settlement-fields.ts';

/**
 * Hands on to a payee what was collected for them through a day. Above the company's limit somebody agrees first; until then the money is spoken for.
 *
 * @throws DomainError `not_found`; `settlement_exceeds_collected` (`params.open`); `invalid_input` for a day to come; `period_closed`;
 *   `approval_without_approver`
 */
export const settleWithPayee = operation({
  name: 'payee.settle',
  kind: 'write',
  input: z.object({
    payeeId: z.uuid(),
    through: z.string().refine(isDay, 'invalid_date'),
    /** Minor units; all that is open when left out. */
    amount: z.bigint().positive('amount_not_positive').optional(),
    ...settlementFields,
  }),
  can: ['create', 'PayeeSettlement'],
  async run(scope, { payeeId, through, method, reference, ...wish }) {
    const { db, tenantId, ctx, now, audit } = scope;
    if (through > localDay(now, ctx.tenant.timeZone)) {
      throw new DomainError('invalid_input', { fields: [{ path: 'through', code: 'day_in_future' }] });
    }
    const payee = await lockPayee(db, tenantId, payeeId);
    const open = await openToSettle(db, tenantId, payeeId, through);
    const amount = wish.amount ?? open;
    if (amount <= 0n || amount > open) {
      throw new DomainError('settlement_exceeds_collected', {
        params: { open: minorToText(open > 0n ? open : 0n, ctx.tenant.currency) },
      });
    }
    const settlementId = newId();
    await db.payeeSettlement.create({
      data: {
        tenantId,
        id: settlementId,
        payeeId,
        through: toDateColumn(through),
        amount,
        method,
        reference: reference || null,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    audit('PayeeSettlement', settlementId, { payeeId, through, amount, method });
    const outcome = await requestApproval(scope, {
      documentKind: 'payee_settlement',
      documentId: settlementId,
      amount,
      summary: { payeeName: payee.name, variant: method, ...(reference && { reason: reference }) },
    });
    const number = outcome === 'approved' ? await postSettlement(scope, settlementId) : null;
    return { settlementId, amount, number };
  },
});
