import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { TicketFieldKind } from './ticket-field-kinds.ts';

export type AskedField = {
  categoryId: string;
  key: string;
  label: string;
  kind: TicketFieldKind;
  isRequired: boolean;
  choices: string[];
};

/** What the categories in use ask, in the order in which they ask it. */
export const listTicketFields = operation({
  name: 'ticket-category.list-fields',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'TicketCategory'],
  async run({ db, tenantId }): Promise<AskedField[]> {
    const rows = await db.ticketField.findMany({
      where: { tenantId, category: { isActive: true } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { categoryId: true, key: true, label: true, kind: true, isRequired: true, choices: true },
    });
    return rows.map((row) => ({ ...row, kind: row.kind as TicketFieldKind }));
  },
});
