import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** The categories that may have steps of their own: groups and those in them, by name. */
export const listEscalationCategories = operation({
  name: 'escalation-step.list-categories',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'EscalationStep'],
  async run({ db, tenantId }): Promise<{ id: string; name: string }[]> {
    const rows = await db.ticketCategory.findMany({
      where: { tenantId, isActive: true },
      select: { id: true, name: true, position: true, parent: { select: { name: true, position: true } } },
    });
    return rows
      .sort(
        (a, b) =>
          (a.parent?.position ?? a.position) - (b.parent?.position ?? b.position) ||
          (a.parent?.name ?? a.name).localeCompare(b.parent?.name ?? b.name) ||
          Number(a.parent !== null) - Number(b.parent !== null) ||
          a.position - b.position,
      )
      .map(({ id, name, parent }) => ({ id, name: parent ? `${parent.name} – ${name}` : name }));
  },
});
