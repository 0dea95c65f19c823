import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import type { CategoryKind } from './category-fields.ts';
import type { TicketFieldKind } from './ticket-field-kinds.ts';

const inOrder = { orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }] };

/**
 * A category of the second level with what it asks and costs; prices in minor units.
 *
 * @throws DomainError `not_found`
 */
export const getCategory = operation({
  name: 'ticket-category.get',
  kind: 'read',
  input: z.object({ categoryId: z.uuid() }),
  can: ['read', 'TicketCategory'],
  async run({ db, tenantId }, { categoryId }) {
    const row = await db.ticketCategory.findFirst({
      where: { tenantId, id: categoryId, parentId: { not: null } },
      include: { parent: true, department: true, fields: inOrder, prices: inOrder },
    });
    if (!row?.parent) throw new DomainError('not_found');
    const { tenantId: _tenant, parent, department, fields, prices, ...facts } = row;
    return {
      ...facts,
      kind: row.kind as CategoryKind,
      dispatch: row.dispatch as 'manual' | 'pool' | 'automatic',
      clockHours: row.clockHours as 'business' | 'always',
      parentId: parent.id,
      parentName: parent.name,
      departmentName: department?.name ?? null,
      fields: fields.map(({ id, key, label, kind, isRequired, choices }) => ({
        id,
        key,
        label,
        kind: kind as TicketFieldKind,
        isRequired,
        choices,
      })),
      prices: prices.map(({ id, name, unit, unitPrice }) => ({ id, name, unit, unitPrice })),
    };
  },
});

export type CategoryDetail = Awaited<ReturnType<typeof getCategory>>;
