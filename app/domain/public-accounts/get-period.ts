import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type PeriodDetail, readPeriod } from './read-period.ts';

/**
 * A published period as staff see it, with the name of whoever published it.
 *
 * @throws DomainError `not_found`
 */
export const getPeriod = operation({
  name: 'public-account.period',
  kind: 'read',
  input: z.object({ accountId: z.uuid(), periodId: z.uuid() }),
  can: ['read', 'PublicAccount'],
  async run({ db, tenantId, ability }, { accountId, periodId }): Promise<PeriodDetail> {
    const seen = await db.publicAccount.count({
      where: { AND: [{ tenantId, id: accountId }, accessible(ability, 'PublicAccount')] },
    });
    const period = seen === 1 ? await readPeriod(db, tenantId, periodId) : null;
    if (!period || period.accountId !== accountId) throw new DomainError('not_found');
    const publisher = period.publishedBy
      ? await db.membership.findUnique({ where: { tenantId_id: { tenantId, id: period.publishedBy } } })
      : null;
    return { ...period, publishedBy: publisher?.name ?? null };
  },
});
