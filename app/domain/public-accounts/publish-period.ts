import { z } from 'zod';
import { isDay, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { lockAccount } from './lock-account.ts';
import { nextPeriodFigures } from './period-figures.ts';

/**
 * Publishes an account to the owners of its community, from the day after the last publication through a day that is over. Nothing in it changes any more: the database
 * refuses entries and documents of these days. Two who publish at once take turns.
 *
 * @throws DomainError `not_found`; `invalid_input` at `through`; `conflict` where the figures are not those that were looked at
 */
export const publishPeriod = operation({
  name: 'public-account.publish',
  kind: 'write',
  input: z.object({
    accountId: z.uuid(),
    through: z.string().refine(isDay, 'invalid_date'),
    note: z.string().trim().max(500).optional(),
    /** The closing balance that the publisher was looking at, in minor units. */
    closing: z.bigint().optional(),
  }),
  can: ['post', 'PublicAccount'],
  async run(
    { db, tenantId, ctx, now, audit },
    { accountId, through, note, closing },
  ): Promise<{ periodId: string }> {
    const account = await lockAccount(db, tenantId, accountId, { alone: true });
    const figures = await nextPeriodFigures(db, tenantId, account, through);
    if (through >= localDay(now, ctx.tenant.timeZone))
      throw new DomainError('invalid_input', { fields: [{ path: 'through', code: 'period_not_over' }] });
    if (through < figures.from)
      throw new DomainError('invalid_input', {
        fields: [{ path: 'through', code: 'period_begins', params: { day: figures.from } }],
      });
    if (closing !== undefined && closing !== figures.closing) throw new DomainError('conflict');
    const periodId = newId();
    await db.publicAccountPeriod.create({
      data: {
        tenantId,
        id: periodId,
        accountId,
        fromOn: toDateColumn(figures.from),
        throughOn: toDateColumn(through),
        openingAmount: figures.opening,
        closingAmount: figures.closing,
        note: note || null,
        publishedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        publishedAt: now,
      },
    });
    audit('PublicAccount', accountId, {
      name: account.name,
      from: figures.from,
      through,
      closing: figures.closing,
    });
    return { periodId };
  },
});
