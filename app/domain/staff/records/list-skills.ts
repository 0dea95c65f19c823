import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** Every skill that the company's ticket categories ask for or that somebody has, by name. */
export const listSkills = operation({
  name: 'staff.list-skills',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'StaffProfile'],
  async run({ db, tenantId }): Promise<string[]> {
    const rows = await db.$queryRaw<{ skill: string }[]>`
      select skill from staff_skill where tenant_id = ${tenantId}::uuid
      union select unnest(skills) from ticket_category where tenant_id = ${tenantId}::uuid
      order by skill limit 200`;
    return rows.map(({ skill }) => skill);
  },
});
