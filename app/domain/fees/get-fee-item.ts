import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { chargedProperties } from './charged-properties.ts';
import { type FeeItemView, feeItemShown, feeItemView } from './fee-item-view.ts';
import { isBilled } from './is-billed.ts';
import { type LateFeeRuleView, lateFeeRuleView } from './late-fee-rule-view.ts';

export type FeeItemDetail = FeeItemView & {
  propertyCount: number;
  /** It has bills: then its kind and cycle are fixed. False where it was not asked. */
  isBilled: boolean;
  /** Earliest first. */
  lateFeeRules: LateFeeRuleView[];
};

/**
 * One fee item with how many properties owe it today.
 *
 * @throws DomainError `not_found`
 */
export const getFeeItem = operation({
  name: 'fee-item.get',
  kind: 'read',
  input: z.object({
    feeItemId: z.uuid(),
    /** Whether it has bills is looked for in all properties, which takes its time where there are none. */
    asksBills: z.boolean().default(true),
  }),
  can: ['read', 'FeeItem'],
  timeoutMs: 30_000,
  async run({ db, ctx, tenantId, ability, now }, { feeItemId, asksBills }): Promise<FeeItemDetail> {
    const row = await db.feeItem.findFirst({
      where: { AND: [accessible(ability, 'FeeItem'), { tenantId, id: feeItemId }] },
      include: { ...feeItemShown, lateFeeRules: { orderBy: { validFrom: 'asc' } } },
    });
    if (!row) throw new DomainError('not_found');
    const today = localDay(now, ctx.tenant.timeZone);
    const tagged = row.scopes.some((scope) => scope.propertyTag !== null);
    const [counted] = await db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from (${chargedProperties(tenantId, { ...row, tagged }, today)}) owes`;
    return {
      ...feeItemView(row, today),
      propertyCount: counted?.count ?? 0,
      isBilled: asksBills && (await isBilled(db, tenantId, feeItemId)),
      lateFeeRules: row.lateFeeRules.map(lateFeeRuleView),
    };
  },
});
