import { z } from 'zod';
import { type Day, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { type FeeItemView, feeItemShown, feeItemView } from './fee-item-view.ts';

/**
 * One fee item with how many properties owe it today, and whether it has bills (then its kind and cycle are fixed).
 *
 * @throws DomainError `not_found`
 */
export const getFeeItem = operation({
  name: 'fee-item.get',
  kind: 'read',
  input: z.object({ feeItemId: z.uuid() }),
  can: ['read', 'FeeItem'],
  async run(
    { db, ctx, tenantId, ability, now },
    { feeItemId },
  ): Promise<FeeItemView & { propertyCount: number; isBilled: boolean }> {
    const row = await db.feeItem.findFirst({
      where: { AND: [accessible(ability, 'FeeItem'), { tenantId, id: feeItemId }] },
      include: feeItemShown,
    });
    if (!row) throw new DomainError('not_found');
    const today = localDay(now, ctx.tenant.timeZone);
    const bill = await db.bill.findFirst({
      where: { tenantId, feeItemId, status: { not: 'void' } },
      select: { id: true },
    });
    return {
      ...feeItemView(row, today),
      propertyCount: await countProperties(db, tenantId, feeItemId, row.scopeKind, today),
      isBilled: bill !== null,
    };
  },
});

async function countProperties(
  db: TenantDb,
  tenantId: string,
  feeItemId: string,
  scopeKind: string,
  today: Day,
): Promise<number> {
  if (scopeKind === 'all') return db.property.count({ where: { tenantId } });
  const [row] =
    scopeKind === 'assigned'
      ? await db.$queryRaw<{ count: number }[]>`
          select count(*)::int as count from fee_assignment
          where tenant_id = ${tenantId}::uuid and fee_item_id = ${feeItemId}::uuid
            and starts_on <= ${today}::date and (ends_on is null or ends_on > ${today}::date)`
      : await db.$queryRaw<{ count: number }[]>`
          select count(*)::int as count from property p
          where p.tenant_id = ${tenantId}::uuid and exists (
            select from fee_item_scope s where s.tenant_id = p.tenant_id and s.fee_item_id = ${feeItemId}::uuid
              and (s.community_id is null or s.community_id = p.community_id)
              and (s.building_id is null or s.building_id = p.building_id)
              and (s.property_kind is null or s.property_kind = p.kind))`;
  return row?.count ?? 0;
}
