import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** What a company has done of what it needs before its owners can pay. Read from the records each time, so it is never out of step. */
export type SetupProgress = {
  /** Properties in the register. */
  properties: number;
  /** Fee items in use that have a price above zero, and all that are in use. */
  priced: number;
  feeItems: number;
  paysOnline: boolean;
  /** Whether a billing run has been posted: from then on the company is at work. */
  billed: boolean;
  branded: boolean;
  /** Members of the staff, suspended ones left out. */
  staff: number;
};

/** How far the company is with setting up. */
export const setupProgress = operation({
  name: 'dashboard.setup',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Community'],
  async run({ db, tenantId }): Promise<SetupProgress> {
    const [row] = await db.$queryRaw<[SetupProgress]>`
      select
        (select count(*) from property where tenant_id = ${tenantId}::uuid)::int as "properties",
        (select count(*) from fee_item where tenant_id = ${tenantId}::uuid and status = 'active')::int as "feeItems",
        (select count(*) from fee_item f where f.tenant_id = ${tenantId}::uuid and f.status = 'active' and exists (
          select 1 from fee_item_price p where p.tenant_id = f.tenant_id and p.fee_item_id = f.id and p.unit_price + p.surcharge > 0))::int as "priced",
        exists (select 1 from payment_account where tenant_id = ${tenantId}::uuid and charges_enabled and deauthorized_at is null)
          as "paysOnline",
        exists (select 1 from billing_run where tenant_id = ${tenantId}::uuid and status = 'posted') as "billed",
        exists (select 1 from tenant where id = ${tenantId}::uuid and (logo_file_id is not null or contact_phone is not null))
          as "branded",
        (select count(*) from membership m where m.tenant_id = ${tenantId}::uuid and m.status = 'active' and exists (
          select 1 from membership_role mr join role r on r.tenant_id = mr.tenant_id and r.id = mr.role_id
          where mr.tenant_id = m.tenant_id and mr.membership_id = m.id and r.key <> 'owner'))::int as "staff"`;
    return row;
  },
});
