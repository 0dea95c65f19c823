import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type ContractorView = {
  id: string;
  name: string;
  contactName: string | null;
  phone: string;
  email: string | null;
  skills: string[];
  isActive: boolean;
  /** Tickets that are with them now. */
  openTickets: number;
};

/** The company's contractors by name: those that get work, or all. */
export const listContractors = operation({
  name: 'contractor.list',
  kind: 'read',
  input: z.object({ activeOnly: z.boolean().default(false) }),
  can: ['read', 'Contractor'],
  async run({ db, tenantId, ability }, { activeOnly }): Promise<ContractorView[]> {
    const rows = await db.contractor.findMany({
      where: {
        AND: [{ tenantId, ...(activeOnly && { isActive: true }) }, accessible(ability, 'Contractor')],
      },
      orderBy: [{ isActive: 'desc' }, { name: 'asc' }],
      take: 500,
    });
    const counts = await db.$queryRaw<{ contractor_id: string; count: number }[]>`
      select contractor_id, count(*)::int as count from ticket
      where tenant_id = ${tenantId}::uuid and contractor_id = any(${rows.map(({ id }) => id)}::uuid[])
        and status in ('assigned', 'acknowledged', 'on_the_way', 'working', 'waiting_material', 'waiting_approval', 'waiting_customer')
      group by contractor_id`;
    const open = new Map(counts.map((row) => [row.contractor_id, row.count]));
    return rows.map(({ id, name, contactName, phone, email, skills, isActive }) => ({
      id,
      name,
      contactName,
      phone,
      email,
      skills,
      isActive,
      openTickets: open.get(id) ?? 0,
    }));
  },
});
