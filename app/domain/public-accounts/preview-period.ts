import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { lockAccount } from './lock-account.ts';
import { nextPeriodFigures, type PeriodFigures } from './period-figures.ts';

/**
 * What the owners would read, were the next period published through a day.
 *
 * @throws DomainError `not_found`
 */
export const previewPeriod = operation({
  name: 'public-account.preview-period',
  kind: 'read',
  input: z.object({ accountId: z.uuid(), through: z.string().refine(isDay, 'invalid_date') }),
  can: ['post', 'PublicAccount'],
  async run({ db, tenantId, ability }, { accountId, through }): Promise<PeriodFigures> {
    const seen = await db.publicAccount.count({
      where: { AND: [{ tenantId, id: accountId }, accessible(ability, 'PublicAccount', 'post')] },
    });
    if (seen === 0) throw new DomainError('not_found');
    const account = await lockAccount(db, tenantId, accountId);
    return nextPeriodFigures(db, tenantId, account, through);
  },
});
