import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { type CustomerLevel, customerLevels } from './complaint-kinds.ts';

export type ComplaintRouteView = {
  id: string;
  /** Null for whatever has no rule of its own. */
  category: { id: string; name: string } | null;
  customerLevel: CustomerLevel;
  department: { id: string; name: string } | null;
  member: { id: string; name: string } | null;
};

/** The company's rules of who gets which complaints, those for all categories first, the least customers first. */
export const listComplaintRoutes = operation({
  name: 'complaint-route.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'ComplaintRoute'],
  async run({ db, tenantId }): Promise<ComplaintRouteView[]> {
    const rows = await db.complaintRoute.findMany({
      where: { tenantId },
      include: {
        category: { select: { id: true, name: true, parent: { select: { name: true } } } },
        department: { select: { id: true, name: true } },
        membership: { select: { id: true, name: true } },
      },
      take: 500,
    });
    const views = rows.map(({ id, category, customerLevel, department, membership }) => ({
      id,
      category: category && {
        id: category.id,
        name: [category.parent?.name, category.name].filter(Boolean).join(' · '),
      },
      customerLevel: customerLevel as CustomerLevel,
      department,
      member: membership,
    }));
    const rank = (level: CustomerLevel) => customerLevels.indexOf(level);
    return views.sort(
      (a, b) =>
        (a.category?.name ?? '').localeCompare(b.category?.name ?? '') ||
        rank(a.customerLevel) - rank(b.customerLevel),
    );
  },
});
