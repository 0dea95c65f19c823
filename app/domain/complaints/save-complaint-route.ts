import { z } from 'zod';
import { requireDepartment } from '#app/domain/tickets/dispatch/require-department.ts';
import { requireWorker } from '#app/domain/tickets/dispatch/require-worker.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { complaintKinds, customerLevels } from './complaint-kinds.ts';

/**
 * Says to which department, or to whom, complaints and suggestions of customers of a level go; of one category, or of all. It takes the place of
 * what was said for the same before.
 *
 * @throws DomainError `invalid_input` where there is no such category, department or member who works on tickets
 */
export const saveComplaintRoute = operation({
  name: 'complaint-route.save',
  kind: 'write',
  input: z
    .object({
      categoryId: z.uuid().nullish(),
      customerLevel: z.enum(customerLevels),
      departmentId: z.uuid().nullish(),
      membershipId: z.uuid().nullish(),
    })
    .refine(({ departmentId, membershipId }) => Boolean(departmentId) !== Boolean(membershipId), {
      path: ['departmentId'],
      message: 'required',
    }),
  can: ['manage', 'ComplaintRoute'],
  async run(scope, { categoryId = null, customerLevel, departmentId = null, membershipId = null }) {
    const { db, tenantId, audit } = scope;
    const category =
      categoryId &&
      (await db.ticketCategory.findFirst({
        where: { tenantId, id: categoryId, kind: { in: [...complaintKinds] } },
      }));
    if (categoryId && !category)
      throw new DomainError('invalid_input', { fields: [{ path: 'categoryId', code: 'not_found' }] });
    if (departmentId) await requireDepartment(scope, departmentId);
    if (membershipId) await requireWorker(scope, membershipId);
    const [route] = await db.$queryRaw<[{ id: string }]>`
      insert into complaint_route (tenant_id, id, category_id, customer_level, department_id, membership_id)
      values (${tenantId}::uuid, ${newId()}::uuid, ${categoryId}::uuid, ${customerLevel}, ${departmentId}::uuid, ${membershipId}::uuid)
      on conflict (tenant_id, category_id, customer_level) do update
        set department_id = excluded.department_id, membership_id = excluded.membership_id
      returning id`;
    audit('ComplaintRoute', route.id, { categoryId, customerLevel, departmentId, membershipId });
    return { routeId: route.id };
  },
});
