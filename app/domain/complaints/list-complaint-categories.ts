import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { complaintKinds } from './complaint-kinds.ts';

/** Categories of complaints and suggestions, groups and what is in them, as a rule names them. */
export const listComplaintCategories = operation({
  name: 'complaint.categories',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'TicketCategory'],
  async run({ db, tenantId }): Promise<{ id: string; name: string }[]> {
    const rows = await db.ticketCategory.findMany({
      where: { tenantId, kind: { in: [...complaintKinds] }, isActive: true },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      include: { parent: { select: { name: true } } },
      take: 300,
    });
    return rows
      .map(({ id, name, parent }) => ({ id, name: [parent?.name, name].filter(Boolean).join(' · ') }))
      .sort((a, b) => a.name.localeCompare(b.name));
  },
});
