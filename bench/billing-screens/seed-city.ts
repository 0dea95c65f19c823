import pg from 'pg';
import { createPayee } from '#app/domain/payees/create-payee.ts';
import { addMonths, type Day } from '#app/kernel/dates.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { findTenantBySlug } from '#tenants/system.ts';
import { memberContext, toTenant } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

export const months = 24;
export const feeItems = ['物业服务费', '公摊水费', '车位管理费'];
const communities = 10;

const slug = 'bench-city';

export type City = {
  administrator: TenantContext;
  owner: TenantContext;
  bills: number;
};

/**
 * A company with so many properties and two years of bills of three fee items on each, all but the last two months paid, with their payments and their
 * books: written set by set, because no run of a bench has time to post seven million bills and to take two million payments one by one.
 */
export async function seedCity(
  superuserUrl: string,
  properties: number,
  say: (text: string) => void,
): Promise<City> {
  const { tenant, administrator } = await createTestTenant({ slug, name: '怡和物业' });
  for (let index = 0; index < communities; index += 1)
    await createTestRegister(tenant.id, {
      properties: Math.ceil(properties / communities),
      communityName: `怡和花园 ${index + 1} 期`,
    });
  // The shared water is collected for the water works.
  const { payeeId } = await createPayee(administrator, { name: '自来水公司' });
  for (const [index, name] of feeItems.entries())
    await createTestFeeItem(tenant.id, { name, code: `F${index}`, payeeId: index === 1 ? payeeId : null });
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  try {
    // Keys and sums hold by construction; to check each row would take longer than to write it.
    await superuser.query('set session_replication_role = replica; set synchronous_commit = off');
    // Nothing is known of the tables yet, and everything here is about all of them.
    await superuser.query("set enable_nestloop = off; set work_mem = '256MB'");
    await superuser.query('analyze');
    await superuser.query(`
      create table bench_account as
        select max(id::text) filter (where code = '1122')::uuid as receivables, max(id::text) filter (where code = '6001')::uuid as income,
          max(id::text) filter (where code = '1001')::uuid as cash from ledger_account where tenant_id = '${tenant.id}'`);
    const first = addMonths(`${new Date().toISOString().slice(0, 7)}-01`, 1 - months);
    for (let index = 0; index < months; index += 1) {
      const month = addMonths(first, index);
      await postMonth(superuser, tenant.id, month, index < months - 2);
      if (index % 6 === 5) say(`  ${index + 1} of ${months} months`);
    }
    await superuser.query(`
      insert into ledger_movement (tenant_id, account_id, posted_on, id, debit, credit)
      select tenant_id, account_id, posted_on, new_id(), sum(debit), sum(credit) from (
        select tenant_id, debit_account_id as account_id, posted_on, amount as debit, 0 as credit from ledger_transfer where tenant_id = '${tenant.id}'
        union all
        select tenant_id, credit_account_id, posted_on, 0, amount from ledger_transfer where tenant_id = '${tenant.id}'
      ) side group by 1, 2, 3`);
    await superuser.query('drop table bench_account');
    say('  vacuum analyze');
    await superuser.query('vacuum analyze');
    const { rows } = await superuser.query<{ person_id: string }>(
      'select person_id from tenure where tenant_id = $1 order by id limit 1 offset $2',
      [tenant.id, Math.floor(properties / 2)],
    );
    return {
      administrator,
      owner: await createTestOwner(tenant, rows[0]?.person_id as string),
      bills: properties * feeItems.length * months,
    };
  } finally {
    await superuser.end();
  }
}

/** The city of an earlier bench in a database that was kept, if there is one. */
export async function findCity(): Promise<City | undefined> {
  const row = await findTenantBySlug(slug);
  if (!row) return undefined;
  const tenant = toTenant(row);
  const { people, bills } = await withTenant(
    tenant.id,
    async (db) => ({
      people: await db.membership.findMany({ where: { tenantId: tenant.id }, orderBy: { createdAt: 'asc' } }),
      bills: await db.bill.count({ where: { tenantId: tenant.id } }),
    }),
    { timeoutMs: 120_000 },
  );
  const contextOf = async (isOwner: boolean) =>
    memberContext(tenant, people.find(({ personId }) => (personId !== null) === isOwner)?.userId as string);
  return { administrator: await contextOf(false), owner: await contextOf(true), bills };
}

/** A month's run with its bills and their charges, and, once it is paid, a payment per property with its allocations. */
async function postMonth(superuser: pg.Client, tenantId: string, month: Day, isPaid: boolean): Promise<void> {
  const { rows } = await superuser.query<{ id: string }>(
    `insert into billing_run (tenant_id, id, month, trigger, status, total, done, bill_count, amount, created_at, started_at, finished_at)
     values ($1, new_id(), $2::date, 'schedule', 'posted', 1, 1, 1, 1, $2::date, $2::date, $2::date) returning id`,
    [tenantId, month],
  );
  const runId = rows[0]?.id as string;
  await superuser.query(
    `insert into bill (tenant_id, id, run_id, property_id, fee_item_id, person_id, period_start, period_end, due_on, amount, paid_amount, status,
       payee_id, explanation, created_at)
     select t.tenant_id, new_id(), $2, t.property_id, f.id, t.person_id, $3::date, ($3::date + interval '1 month')::date, $3::date + 14, a.amount,
       case when $4 then a.amount else 0 end, case when $4 then 'paid' else 'open' end, f.payee_id,
       jsonb_build_object('version', 1, 'kind', 'per_area', 'cycleMonths', 1, 'unit', 'm2', 'quantity', '61.25', 'amount', a.amount::text,
         'period', jsonb_build_object('start', $3::date, 'end', ($3::date + interval '1 month')::date),
         'segments', jsonb_build_array(jsonb_build_object('from', $3::date, 'to', ($3::date + interval '1 month')::date, 'days', 30, 'unitPrice', '1.3',
           'surcharge', '0', 'parts', 377580)), 'partsOfWhole', 377580, 'rounding', jsonb_build_object('mode', 'half_up', 'unit', '1')), $3::date
     from tenure t cross join fee_item f cross join lateral (select 7000 + abs(hashtext(t.id::text || f.code)) % 9000 as amount) a
     where t.tenant_id = $1 and t.is_payer and f.tenant_id = $1
     order by t.property_id`,
    [tenantId, runId, month, isPaid],
  );
  await superuser.query(
    `insert into ledger_transfer (tenant_id, id, debit_account_id, credit_account_id, amount, posted_on, document_kind, document_id, created_at)
     select b.tenant_id, b.id, a.receivables, coalesce(y.ledger_account_id, a.income), b.amount, $3::date, 'bill', b.id, $3::date
     from bill b cross join bench_account a left join payee y on y.tenant_id = b.tenant_id and y.id = b.payee_id where b.tenant_id = $1 and b.run_id = $2`,
    [tenantId, runId, month],
  );
  if (!isPaid) return;
  await superuser.query(
    `with paid as (
       insert into payment (tenant_id, id, property_id, person_id, method, amount, currency, status, received_at, created_at)
       select b.tenant_id, new_id(), b.property_id, (array_agg(b.person_id))[1], 'cash', sum(b.amount), 'CNY', 'received',
         $3::date + interval '10 days' + random() * interval '10 hours', $3::date
       from bill b where b.tenant_id = $1 and b.run_id = $2 group by b.tenant_id, b.property_id
       returning tenant_id, id, property_id, amount, received_at
     ), posted as (
       insert into ledger_transfer (tenant_id, id, debit_account_id, credit_account_id, amount, posted_on, document_kind, document_id, created_at)
       select p.tenant_id, new_id(), a.cash, a.receivables, p.amount, p.received_at::date, 'payment', p.id, $3::date from paid p cross join bench_account a
     )
     insert into payment_allocation (tenant_id, payment_id, bill_id, amount, allocated_on)
     select b.tenant_id, p.id, b.id, b.amount, p.received_at::date
     from paid p join bill b on b.tenant_id = p.tenant_id and b.property_id = p.property_id and b.run_id = $2`,
    [tenantId, runId, month],
  );
}
