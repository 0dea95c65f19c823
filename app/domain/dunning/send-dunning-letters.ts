import { z } from 'zod';
import { quietUntil } from '#app/domain/reminders/quiet-until.ts';
import { readPolicy } from '#app/domain/reminders/read-policy.ts';
import { requireAllBills } from '#app/domain/statements/require-all-bills.ts';
import { addDays, isDay, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { toStoredJson } from '#app/kernel/json.ts';
import { operation } from '#tenants/operation.ts';
import { debtorFilterSchema } from './debtor-filter.ts';
import { debtors } from './debtors.ts';

/** A letter that gives half a year is none. */
const longestDays = 180;

/**
 * Sends dunning letters to the debtors of a filter, or to those chosen in it (`propertyIds`), in the background: who pays before their letter is
 * written gets none. In the company's quiet hours it waits for their end. One batch however often it is sent with the same idempotency key.
 *
 * @throws DomainError `no_debtors` where nobody is left to write to, `invalid_input`, `forbidden`
 */
export const sendDunningLetters = operation({
  name: 'dunning-batch.send',
  kind: 'write',
  input: z.object({
    name: z.string().trim().min(1).max(100),
    /** The day by which the letters ask for payment. */
    payBy: z.string().refine(isDay, 'invalid_date'),
    filter: debtorFilterSchema,
  }),
  can: ['create', 'DunningBatch'],
  timeoutMs: 60_000,
  async run({ db, ctx, tenantId, ability, outbox, audit, now }, { name, payBy, filter }) {
    requireAllBills(ability);
    const today = localDay(now, ctx.tenant.timeZone);
    if (payBy <= today || payBy > addDays(today, longestDays)) {
      throw new DomainError('invalid_input', { fields: [{ path: 'payBy', code: 'pay_by_out_of_range' }] });
    }
    const [found] = await db.$queryRaw<[{ count: number }]>`
      with ${debtors(tenantId, today, filter)} select count(*)::int as count from debtor`;
    if (found.count === 0) throw new DomainError('no_debtors');
    const batchId = newId();
    await db.dunningBatch.create({
      data: {
        tenantId,
        id: batchId,
        name,
        filter: toStoredJson(filter) ?? {},
        payBy: toDateColumn(payBy),
        total: found.count,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      },
    });
    const waitsUntil = quietUntil(now, ctx.tenant.timeZone, (await readPolicy(db, tenantId)).quiet);
    await outbox('dunning.send', { batchId }, waitsUntil ? { runAt: waitsUntil } : {});
    audit('DunningBatch', batchId, { name, payBy, total: found.count });
    return { batchId, total: found.count, waitsUntil };
  },
});
