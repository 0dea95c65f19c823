import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/** Holds a property that the caller may see, so that its people change one at a time. @throws DomainError `not_found` */
export async function lockProperty(
  { db, tenantId, ability }: OperationScope,
  propertyId: string,
): Promise<void> {
  const property = await db.property.findFirst({
    where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
    select: { id: true },
  });
  if (!property) throw new DomainError('not_found');
  await db.$queryRaw`select 1 from property where tenant_id = ${tenantId}::uuid and id = ${propertyId}::uuid for update`;
}
