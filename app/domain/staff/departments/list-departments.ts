import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type DepartmentView = {
  id: string;
  name: string;
  phone: string | null;
  parentId: string | null;
  lead: { id: string; name: string } | null;
  isActive: boolean;
  /** How many of the staff belong to it. */
  members: number;
};

/** The departments and crews of the company, those below another right after it. */
export const listDepartments = operation({
  name: 'department.list',
  kind: 'read',
  input: z.object({ activeOnly: z.boolean().default(false) }),
  can: ['read', 'Department'],
  async run({ db, tenantId, ability }, { activeOnly }): Promise<DepartmentView[]> {
    const rows = await db.department.findMany({
      where: {
        AND: [{ tenantId, ...(activeOnly && { isActive: true }) }, accessible(ability, 'Department')],
      },
      include: { lead: { select: { id: true, name: true } }, _count: { select: { staff: true } } },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
    });
    const view = rows.map(({ id, name, phone, parentId, lead, isActive, _count }) => ({
      id,
      name,
      phone,
      parentId,
      lead,
      isActive,
      members: _count.staff,
    }));
    const known = new Set(view.map(({ id }) => id));
    const below = (parentId: string | null): DepartmentView[] =>
      view
        .filter((one) => (known.has(one.parentId ?? '') ? one.parentId : null) === parentId)
        .flatMap((one) => [one, ...below(one.id)]);
    return below(null);
  },
});
