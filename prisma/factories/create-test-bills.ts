import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { withTenant } from '#tenants/with-tenant.ts';

type BillFacts = {
  feeItemId: string;
  /** Its first day; the bills are for the whole of it. */
  month: Day;
  dueOn: Day;
  /** Minor units. */
  amount?: bigint;
  /** Of these properties alone; otherwise of every property with a payer. */
  propertyIds?: string[];
};

/** A posted run with one open bill per property, charged to the payer of the property. Returns the run's id. */
export async function createTestBills(
  tenantId: string,
  { feeItemId, month, dueOn, amount = 12_345n, propertyIds }: BillFacts,
): Promise<string> {
  const runId = newId();
  const chosen = propertyIds ? Prisma.sql`and t.property_id = any(${propertyIds}::uuid[])` : Prisma.sql``;
  await withTenant(
    tenantId,
    async (db) => {
      await db.billingRun.create({
        data: { tenantId, id: runId, month: toDateColumn(month), trigger: 'manual', status: 'posted' },
      });
      await db.$executeRaw`
        insert into bill (tenant_id, id, run_id, property_id, fee_item_id, person_id, period_start, period_end, due_on, amount, payee_id, explanation)
        select ${tenantId}::uuid, new_id(), ${runId}::uuid, t.property_id, ${feeItemId}::uuid, t.person_id,
          ${month}::date, (${month}::date + interval '1 month')::date, ${dueOn}::date, ${amount},
          (select payee_id from fee_item f where f.tenant_id = ${tenantId}::uuid and f.id = ${feeItemId}::uuid), '{}'
        from tenure t where t.tenant_id = ${tenantId}::uuid and t.is_payer ${chosen}`;
    },
    { timeoutMs: 60_000 },
  );
  return runId;
}
