import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { categoryFacts, categoryName } from './category-fields.ts';

/**
 * Makes a category below a group, or changes it: service levels, who does it and how it is given out. Tickets that are there keep the levels under
 * which they were reported.
 *
 * @throws DomainError `not_found`, `invalid_input`
 */
export const saveCategory = operation({
  name: 'ticket-category.save',
  kind: 'write',
  input: z.object({
    categoryId: z.uuid().nullish(),
    parentId: z.uuid(),
    name: categoryName,
    isActive: z.boolean().default(true),
    ...categoryFacts,
  }),
  can: ['update', 'TicketCategory'],
  async run(scope, { categoryId, parentId, name, ...facts }): Promise<{ id: string }> {
    const { db, tenantId, audit } = scope;
    const group = await db.ticketCategory.findFirst({ where: { tenantId, id: parentId, parentId: null } });
    if (!group) throw unfit('parentId', 'not_found');
    const known = categoryId
      ? await db.ticketCategory.findFirst({ where: { tenantId, id: categoryId, parentId: { not: null } } })
      : null;
    if (categoryId && !known) throw new DomainError('not_found');
    // What was reported under it keeps its kind, and with it who may read it.
    if (known && known.kind !== group.kind) throw unfit('parentId', 'category_other_kind');
    const same = await db.ticketCategory.findFirst({
      where: { tenantId, parentId, name, ...(categoryId && { id: { not: categoryId } }) },
    });
    if (same) throw unfit('name', 'already_exists');
    await requireDepartment(scope, facts.departmentId);
    const id = categoryId ?? newId();
    const data = { ...facts, skills: [...new Set(facts.skills)], parentId, name };
    audit('TicketCategory', id, { name, ...facts });
    if (known) {
      await db.ticketCategory.update({ where: { tenantId_id: { tenantId, id } }, data });
      return { id };
    }
    const position = await db.ticketCategory.count({ where: { tenantId, parentId } });
    await db.ticketCategory.create({ data: { tenantId, id, kind: group.kind, position, ...data } });
    return { id };
  },
});

async function requireDepartment({ db, tenantId }: OperationScope, departmentId: string | null) {
  if (!departmentId) return;
  const department = await db.department.findFirst({ where: { tenantId, id: departmentId } });
  if (!department) throw unfit('departmentId', 'not_found');
}

function unfit(path: string, code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code }] });
}
