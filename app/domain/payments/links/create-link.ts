import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { lockBills, remainingOf } from '../settlement/lock-bills.ts';

const dayMs = 24 * 3600_000;

/**
 * Keeps a shared link for open bills of one property: what is owed on them may be paid by whoever has its secret. An owner makes it for what they may pay themselves; staff for the person
 * of the bills, to whom the receipt goes.
 *
 * @throws DomainError `not_found`, `forbidden`, `bill_not_open`, `invalid_input` where the bills are of several properties
 */
export const createLink = operation({
  name: 'payment-link.create',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({
    billIds: z.array(z.uuid()).min(1).max(100),
    tokenHash: z.string().min(40),
    validDays: z.int().min(1).max(30).default(7),
  }),
  can: ['create', 'PaymentLink'],
  async run(scope, input): Promise<{ linkId: string; amount: bigint; expiresAt: Date }> {
    const { db, ctx, tenantId, now, ability, authorize, audit } = scope;
    const billIds = [...new Set(input.billIds)];
    const bills = await lockBills(db, tenantId, billIds);
    const [first] = bills;
    if (!first || bills.length !== billIds.length) throw new DomainError('not_found');
    const isPayer = ctx.actor.kind === 'member' && ctx.actor.personId !== null && ability.can('pay', 'Bill');
    for (const bill of bills) authorize(isPayer ? 'pay' : 'read', 'Bill', bill);
    if (bills.some((bill) => remainingOf(bill) <= 0n)) throw new DomainError('bill_not_open');
    if (bills.some(({ propertyId }) => propertyId !== first.propertyId)) {
      throw new DomainError('invalid_input', { fields: [{ path: 'billIds', code: 'several_properties' }] });
    }
    const personId =
      isPayer && ctx.actor.kind === 'member'
        ? ctx.actor.personId
        : (bills.find((bill) => bill.personId !== null)?.personId ?? null);
    authorize('create', 'PaymentLink', { personId });
    const amount = bills.reduce((sum, bill) => sum + remainingOf(bill), 0n);
    const linkId = newId();
    const expiresAt = new Date(now.getTime() + input.validDays * dayMs);
    await db.paymentLink.create({
      data: {
        tenantId,
        id: linkId,
        tokenHash: input.tokenHash,
        propertyId: first.propertyId,
        personId,
        amount,
        expiresAt,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    await db.paymentLinkBill.createMany({ data: billIds.map((billId) => ({ tenantId, linkId, billId })) });
    audit('PaymentLink', linkId, { bills: billIds.length, amount, expiresAt });
    return { linkId, amount, expiresAt };
  },
});
