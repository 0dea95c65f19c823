import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** Members of the staff who may keep a warehouse: whose role lets them change a stock. */
export const listKeepers = operation({
  name: 'warehouse.keepers',
  kind: 'read',
  input: z.object({}),
  can: ['update', 'Warehouse'],
  async run({ db, tenantId }): Promise<{ id: string; name: string }[]> {
    return db.$queryRaw<{ id: string; name: string }[]>`
      select m.id, m.name from membership m
      where m.tenant_id = ${tenantId}::uuid and m.status = 'active' and exists (
        select from membership_role mr join role_permission p on p.tenant_id = mr.tenant_id and p.role_id = mr.role_id
        where mr.tenant_id = m.tenant_id and mr.membership_id = m.id and p.action in ('update', 'manage') and p.subject in ('Stock', 'all'))
      order by m.name, m.id limit 200`;
  },
});
