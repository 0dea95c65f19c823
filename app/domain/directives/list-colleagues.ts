import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** Everybody of the staff who can be given a task, by name. */
export const listColleagues = operation({
  name: 'directive.colleagues',
  kind: 'read',
  input: z.object({}),
  can: ['create', 'TicketDirective'],
  async run({ db, tenantId }): Promise<{ id: string; name: string; departmentName: string | null }[]> {
    return db.$queryRaw<{ id: string; name: string; departmentName: string | null }[]>`
      select m.id, m.name, d.name as "departmentName" from membership m
      left join staff_profile s on s.tenant_id = m.tenant_id and s.membership_id = m.id
      left join department d on d.tenant_id = s.tenant_id and d.id = s.department_id
      where m.tenant_id = ${tenantId}::uuid and m.status = 'active' and s.left_on is null
        and m.id in (select mr.membership_id from membership_role mr
          join role r on r.tenant_id = mr.tenant_id and r.id = mr.role_id
          where mr.tenant_id = ${tenantId}::uuid and r.key is distinct from 'owner')
      order by m.name, m.id limit 500`;
  },
});
