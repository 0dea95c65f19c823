import { z } from 'zod';
import { lockBills, remainingOf } from '#app/domain/payments/settlement/lock-bills.ts';
import { addDays, isDay, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

const longestDays = 365;

/**
 * Records what a payer has promised to pay of some open bills of a property, and by when. Until that day nobody is reminded of them.
 *
 * @throws DomainError `not_found`, `bill_not_open`, `promise_exists` where an open promise covers one of the bills, `invalid_input`
 */
export const recordPromise = operation({
  name: 'promise.record',
  kind: 'write',
  input: z.object({
    propertyId: z.uuid(),
    billIds: z.array(z.uuid()).min(1).max(500),
    /** Minor units; no more than what is owed on the bills. */
    amount: z.bigint().positive(),
    promisedOn: z.string().refine(isDay, 'invalid_date'),
    note: z.string().trim().max(500).nullish(),
  }),
  can: ['create', 'PaymentPromise'],
  async run({ db, ctx, tenantId, ability, audit, now }, input): Promise<{ promiseId: string }> {
    const { propertyId, amount, promisedOn } = input;
    const billIds = [...new Set(input.billIds)];
    const today = localDay(now, ctx.tenant.timeZone);
    if (promisedOn < today || promisedOn > addDays(today, longestDays)) {
      throw new DomainError('invalid_input', { fields: [{ path: 'promisedOn', code: 'promise_day_range' }] });
    }
    const property = await db.property.findFirst({
      where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
      select: { id: true },
    });
    if (!property) throw new DomainError('not_found');
    // Also keeps two who record at once apart: the second finds the promise of the first.
    const bills = await lockBills(db, tenantId, billIds);
    if (bills.length < billIds.length || bills.some((bill) => bill.propertyId !== propertyId)) {
      throw new DomainError('not_found');
    }
    if (bills.some((bill) => bill.status !== 'open')) throw new DomainError('bill_not_open');
    const covered = await db.paymentPromise.count({
      where: { tenantId, propertyId, status: 'open', billIds: { hasSome: billIds } },
    });
    if (covered > 0) throw new DomainError('promise_exists');
    const owed = bills.reduce((sum, bill) => sum + remainingOf(bill), 0n);
    if (amount > owed) {
      const params = { owed: formatMoney(owed, ctx.tenant.currency, ctx.language) };
      throw new DomainError('invalid_input', {
        fields: [{ path: 'amount', code: 'promise_exceeds_owed', params }],
      });
    }
    const payers = new Set(bills.map((bill) => bill.personId));
    const promiseId = newId();
    await db.paymentPromise.create({
      data: {
        tenantId,
        id: promiseId,
        propertyId,
        // Whose promise it is, where the bills are one person's.
        personId: payers.size === 1 ? (bills[0]?.personId ?? null) : null,
        amount,
        owedAmount: owed,
        billIds,
        promisedOn: toDateColumn(promisedOn),
        note: input.note || null,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    audit('PaymentPromise', promiseId, { propertyId, amount, promisedOn, bills: billIds.length });
    return { promiseId };
  },
});
