import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Asks a question of a category one place earlier or later. @throws DomainError `not_found` */
export const moveTicketField = operation({
  name: 'ticket-category.move-field',
  kind: 'write',
  input: z.object({ fieldId: z.uuid(), by: z.union([z.literal(-1), z.literal(1)]) }),
  can: ['update', 'TicketCategory'],
  async run({ db, tenantId, audit }, { fieldId, by }): Promise<void> {
    const field = await db.ticketField.findFirst({ where: { tenantId, id: fieldId } });
    if (!field) throw new DomainError('not_found');
    const { categoryId } = field;
    // One after the other: two who move at once would both write places that do not fit together.
    await db.$queryRaw`select id from ticket_category where tenant_id = ${tenantId}::uuid and id = ${categoryId}::uuid for update`;
    const all = await db.ticketField.findMany({
      where: { tenantId, categoryId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const ids = all.map(({ id }) => id);
    const from = ids.indexOf(fieldId);
    const to = Math.min(Math.max(from + by, 0), ids.length - 1);
    ids.splice(to, 0, ...ids.splice(from, 1));
    audit('TicketCategory', categoryId, { fieldId, from, to });
    await db.$executeRaw`
      update ticket_field f set position = o.position - 1
      from unnest(${ids}::uuid[]) with ordinality as o (id, position)
      where f.tenant_id = ${tenantId}::uuid and f.id = o.id`;
  },
});
