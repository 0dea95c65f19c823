import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { CategoryKind } from './category-fields.ts';

const order = [{ position: 'asc' as const }, { id: 'asc' as const }];

/** All categories in their two levels, also those out of use, with how many questions and prices each has. */
export const listCategories = operation({
  name: 'ticket-category.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'TicketCategory'],
  async run({ db, tenantId }) {
    const groups = await db.ticketCategory.findMany({
      where: { tenantId, parentId: null },
      orderBy: order,
      select: {
        id: true,
        kind: true,
        name: true,
        isActive: true,
        children: {
          orderBy: order,
          select: {
            id: true,
            name: true,
            isActive: true,
            respondMinutes: true,
            arriveMinutes: true,
            resolveMinutes: true,
            dispatch: true,
            department: { select: { name: true } },
            _count: { select: { fields: true, prices: true } },
          },
        },
      },
    });
    return groups.map(({ children, kind, ...group }) => ({
      ...group,
      kind: kind as CategoryKind,
      categories: children.map(({ department, dispatch, _count, ...category }) => ({
        ...category,
        dispatch: dispatch as 'manual' | 'pool' | 'automatic',
        departmentName: department?.name ?? null,
        fieldCount: _count.fields,
        priceCount: _count.prices,
      })),
    }));
  },
});

export type CategoryGroup = Awaited<ReturnType<typeof listCategories>>[number];
