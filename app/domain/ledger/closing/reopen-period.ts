import { z } from 'zod';
import { dayOf, isDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockBooks } from './book-lock.ts';

/**
 * Takes back the latest close, with a reason that stays on record.
 *
 * @throws DomainError `not_found` where it is not the latest close
 */
export const reopenPeriod = operation({
  name: 'period.reopen',
  kind: 'write',
  input: z.object({
    through: z.string().refine(isDay, 'invalid_day'),
    reason: z.string().trim().min(1).max(200),
  }),
  can: ['delete', 'PeriodClose'],
  timeoutMs: 60_000,
  async run({ db, tenantId, audit }, { through, reason }): Promise<void> {
    await lockBooks(db, tenantId);
    const latest = await db.periodClose.findFirst({ where: { tenantId }, orderBy: { through: 'desc' } });
    if (!latest || dayOf(latest.through) !== through) throw new DomainError('not_found');
    await db.periodClose.delete({
      where: { tenantId_through: { tenantId, through: toDateColumn(through) } },
    });
    audit('PeriodClose', tenantId, { through, reason });
  },
});
