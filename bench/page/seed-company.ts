import pg from 'pg';
import { auth } from '#app/domain/identity/auth.ts';
import { addMonths, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';

const feeItems = ['物业服务费', '公摊水费', '车位管理费'];
export const months = 12;

export type SeededCompany = { slug: string; bills: number; ownerBills: number; cookie: string };

/**
 * A company with at least `bills` bills, three fee items and a year of months on each property, all of them still open: no owner's list is longer.
 * `cookie` is the session of one of its owners at its address.
 */
export async function seedCompany(ownerUrl: string, bills: number): Promise<SeededCompany> {
  const { tenant } = await createTestTenant({ slug: 'bench-page', name: '怡和物业' });
  const properties = Math.ceil(bills / (feeItems.length * months));
  await createTestRegister(tenant.id, { properties });
  const feeItemIds = await Promise.all(feeItems.map((name) => createTestFeeItem(tenant.id, { name })));
  for (let back = months; back > 0; back -= 1) await postMonth(tenant.id, feeItemIds, back);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('vacuum analyze').finally(() => owner.end());
  await withTenant(tenant.id, (db) =>
    db.paymentAccount.create({
      data: { tenantId: tenant.id, stripeAccountId: 'acct_bench', chargesEnabled: true },
    }),
  );
  const person = await withTenant(tenant.id, (db) =>
    db.person.findFirstOrThrow({ where: { tenantId: tenant.id }, orderBy: { id: 'desc' } }),
  );
  const { actor } = await createTestOwner(tenant, person.id);
  if (actor.kind !== 'member') throw new Error('the owner is no member');
  const counts = await withTenant(tenant.id, async (db) => ({
    bills: await db.bill.count({ where: { tenantId: tenant.id } }),
    ownerBills: await db.bill.count({ where: { tenantId: tenant.id, personId: person.id } }),
  }));
  const { hostname } = new URL(process.env.APP_ORIGIN as string);
  const { headers } = await auth().api.signInUser({
    body: { userId: actor.userId },
    headers: new Headers({ host: `${tenant.slug}.${hostname}` }),
    returnHeaders: true,
  });
  const cookie = headers.getSetCookie().map((line) => line.split(';', 1)[0]);
  return { slug: tenant.slug, ...counts, cookie: cookie.join('; ') };
}

/** One month's bills for every property, in one statement. */
function postMonth(tenantId: string, feeItemIds: string[], back: number) {
  const runId = newId();
  const month = addMonths(`${new Date().toISOString().slice(0, 7)}-01`, -back);
  return withTenant(
    tenantId,
    async (db) => {
      await db.billingRun.create({
        data: { tenantId, id: runId, month: toDateColumn(month), trigger: 'manual', status: 'posted' },
      });
      await db.$executeRaw`
        insert into bill (tenant_id, id, run_id, property_id, fee_item_id, person_id, period_start, period_end, due_on, amount, explanation)
        select t.tenant_id, new_id(), ${runId}::uuid, t.property_id, f.id, t.person_id,
          ${month}::date, (${month}::date + interval '1 month')::date, ${month}::date + 14, 12345 + f.place, '{}'
        from tenure t cross join unnest(${feeItemIds}::uuid[]) with ordinality as f (id, place)
        where t.tenant_id = ${tenantId}::uuid and t.is_payer`;
    },
    { timeoutMs: 300_000 },
  );
}
