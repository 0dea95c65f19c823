import { debtors } from '#app/domain/dunning/debtors.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { maskRoom } from './mask-room.ts';
import type { ArrearsLine } from './notice-view.ts';

/** A board with more lines is read by nobody. */
export const mostLines = 2_000;

/**
 * Who is in arrears in a community by the company's thresholds: bills that were due before `asOf` and are unpaid still. Whoever has paid since, has
 * promised to, or keeps a payment plan is not among them. The order tells nothing of the rooms: by what the mask leaves, then by amount.
 */
export async function maskedArrears(
  db: TenantDb,
  tenantId: string,
  {
    communityId,
    asOf,
    minDays,
    minAmount,
  }: { communityId: string; asOf: Day; minDays: number; minAmount: bigint },
): Promise<ArrearsLine[]> {
  const rows = await db.$queryRaw<{ code: string; amount: bigint; oldest: Day }[]>`
    with ${debtors(tenantId, asOf, { communityId, minDays, minAmount })}
    select p.code, d.amount, d.oldest_due_on::text as oldest
    from debtor d join property p on p.tenant_id = ${tenantId}::uuid and p.id = d.property_id
    order by d.amount desc, d.property_id limit ${mostLines}`;
  return rows
    .map(({ code, amount, oldest }) => ({ room: maskRoom(code), amount, oldestDueOn: oldest }))
    .sort((a, b) => a.room.localeCompare(b.room, 'en', { numeric: true }) || Number(b.amount - a.amount));
}
