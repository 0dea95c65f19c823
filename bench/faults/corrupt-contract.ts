import type pg from 'pg';
import { getBillingRun } from '#app/domain/billing/get-billing-run.ts';
import { listParkedContracts } from '#app/domain/billing/list-parked-contracts.ts';
import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { postBills } from '#app/domain/billing/post-bills.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';

/** One contract in a thousand whose figures nothing can be computed from, twice: seen by the query itself, and refused only by the database. */
export async function corruptContract(superuser: pg.Client, options: { contracts: number }) {
  const parked: number[] = [];
  const billed: number[] = [];
  for (const kind of ['no number', 'refused'] as const) {
    const { tenant, system } = await createTestTenant();
    const { propertyIds } = await createTestRegister(tenant.id, { properties: options.contracts });
    await createTestFeeItem(tenant.id);
    const victim = propertyIds[Math.floor(Math.random() * propertyIds.length)];
    if (kind === 'no number')
      await superuser.query(`update property set built_area = 'NaN' where tenant_id = $1 and id = $2`, [
        tenant.id,
        victim,
      ]);
    else
      await superuser.query(`
        create function refuse_one() returns trigger language plpgsql as $$ begin
          if new.property_id = '${victim}' then raise exception 'refused' using errcode = '22003'; end if;
          return new; end $$;
        create trigger refuse_one before insert on bill for each row execute function refuse_one()`);
    const { runId } = await previewBillingRun(system, { month: '2026-10' });
    await postBillingRun(system, { runId });
    await postBills(system, runId, new AbortController().signal);
    if (kind === 'refused')
      await superuser.query('drop trigger refuse_one on bill; drop function refuse_one()');
    const run = await getBillingRun(system, { runId });
    const { contracts } = await listParkedContracts(system, {});
    if (run.status !== 'posted' || contracts[0]?.propertyId !== victim)
      throw new Error(`${kind}: ${JSON.stringify(contracts)}`);
    parked.push(contracts.length);
    billed.push(run.bills);
  }
  return {
    contracts: options.contracts,
    parked,
    billed,
    right: billed.every((count) => count === options.contracts - 1),
  };
}
