import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** Departments and members to whom complaints can be given. */
export const listComplaintHandlers = operation({
  name: 'complaint.handlers',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Department'],
  async run({ db, tenantId }): Promise<{
    departments: { id: string; name: string }[];
    members: { id: string; name: string; departmentName: string | null }[];
  }> {
    const [departments, members] = await Promise.all([
      db.department.findMany({
        where: { tenantId, isActive: true },
        orderBy: [{ position: 'asc' }, { name: 'asc' }],
        select: { id: true, name: true },
        take: 300,
      }),
      db.$queryRaw<{ id: string; name: string; departmentName: string | null }[]>`
        select m.id, m.name, d.name as "departmentName" from membership m
        left join staff_profile s on s.tenant_id = m.tenant_id and s.membership_id = m.id
        left join department d on d.tenant_id = s.tenant_id and d.id = s.department_id
        where m.tenant_id = ${tenantId}::uuid and m.status = 'active' and s.left_on is null
          and m.id in (select mr.membership_id from membership_role mr
            join role_permission rp on rp.tenant_id = mr.tenant_id and rp.role_id = mr.role_id
            where mr.tenant_id = ${tenantId}::uuid and rp.subject in ('Ticket', 'all') and rp.action in ('work', 'manage'))
        order by m.name, m.id limit 500`,
    ]);
    return { departments, members };
  },
});
