import { saveContractor } from '#app/domain/contractors/save-contractor.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { DemoCompany } from './demo-companies.ts';

const contractors = {
  'zh-CN': [
    {
      name: '申联电梯维保',
      contactName: '周工',
      phone: '021-6120 7788',
      email: 'zhou@shenlian-lift.example',
    },
    { name: '平安开锁', contactName: '老张', phone: '021-6120 3344' },
  ],
  en: [
    {
      name: 'Harbour Lift Services',
      contactName: 'Mr Chow',
      phone: '+852 2811 7788',
      email: 'chow@harbour-lifts.example',
    },
    { name: 'All Hours Locksmith', contactName: 'Ah Keung', phone: '+852 2811 3344' },
  ],
} as const;

/** A place in the city of each company, around which its communities lie. */
const middles = {
  'zh-CN': { latitude: 31.2304, longitude: 121.4737 },
  en: { latitude: 22.2819, longitude: 114.1878 },
} as const;

/** Who works for the company from outside, where its communities are, and where its workers were seen a moment ago. */
export async function seedDispatch(tenant: Tenant, { language }: DemoCompany): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  for (const contractor of contractors[language]) await saveContractor(ctx, contractor);
  const { latitude, longitude } = middles[language];
  await withTenant(tenant.id, async (db) => {
    await db.$executeRaw`
      update community c set latitude = ${latitude}::numeric + 0.011 * (p.n % 3 - 1), longitude = ${longitude}::numeric + 0.013 * (p.n % 2)
      from (select id, row_number() over (order by name) as n from community where tenant_id = ${tenant.id}::uuid) p
      where c.tenant_id = ${tenant.id}::uuid and c.id = p.id`;
    await db.$executeRaw`
      update staff_profile s set shares_position = true, status = 'on_duty', status_at = now() - interval '2 hours',
        latitude = ${latitude}::numeric + 0.004 * p.n, longitude = ${longitude}::numeric + 0.003 * p.n, position_at = now() - interval '5 minutes'
      from (select membership_id, row_number() over (order by number) as n from staff_profile
        where tenant_id = ${tenant.id}::uuid and takes_tickets order by number limit 2) p
      where s.tenant_id = ${tenant.id}::uuid and s.membership_id = p.membership_id`;
  });
}
