import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { openStatuses } from '../../tickets/machine/transitions.ts';
import { departmentFields } from './department-fields.ts';

/**
 * Makes a department, or changes it where `id` is given.
 *
 * @returns its id
 * @throws DomainError `not_found`; `invalid_input` with `already_exists` on `name`, `own_child` on `parentId` where it would stand below itself,
 *   `department_in_use` on `isActive` where tickets are still open there
 */
export const saveDepartment = operation({
  name: 'department.save',
  kind: 'write',
  input: departmentFields.extend({ id: z.uuid().optional() }),
  can: ['update', 'Department'],
  async run({ db, tenantId, audit }, { id, ...fields }) {
    const facts = {
      ...fields,
      phone: fields.phone || null,
      leadId: fields.leadId ?? null,
      parentId: fields.parentId ?? null,
    };
    const namesake = await db.department.findFirst({
      where: { tenantId, name: facts.name },
      select: { id: true },
    });
    if (namesake && namesake.id !== id) throw refusal('name', 'already_exists');
    if (id && facts.parentId && (await standsBelow(db, tenantId, facts.parentId, id)))
      throw refusal('parentId', 'own_child');
    if (!id) {
      const made = await db.department.create({ data: { tenantId, id: newId(), ...facts } });
      audit('Department', made.id, { name: facts.name });
      return made.id;
    }
    if (!facts.isActive && (await hasOpenTickets(db, tenantId, id)))
      throw refusal('isActive', 'department_in_use');
    const { count } = await db.department.updateMany({ where: { tenantId, id }, data: facts });
    if (count === 0) throw new DomainError('not_found');
    audit('Department', id, facts);
    return id;
  },
});

function refusal(path: string, code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code }] });
}

/** Whether a department is `top` or stands anywhere below it. */
async function standsBelow(db: TenantDb, tenantId: string, id: string, top: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ found: boolean }[]>`
    with recursive above as (
      select id, parent_id from department where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
      union select d.id, d.parent_id from department d join above a on d.tenant_id = ${tenantId}::uuid and d.id = a.parent_id
    ) select true as found from above where id = ${top}::uuid limit 1`;
  return rows.length > 0;
}

async function hasOpenTickets(db: TenantDb, tenantId: string, departmentId: string): Promise<boolean> {
  const open = await db.ticket.findFirst({
    where: {
      tenantId,
      departmentId,
      status: { in: openStatuses },
    },
    select: { id: true },
  });
  return open !== null;
}
