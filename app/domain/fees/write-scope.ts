import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { FeeItemScopeInput } from './fee-item-input.ts';

/**
 * Puts the item's scope in place of the one before.
 *
 * @throws DomainError `invalid_input` where a community or building is not there
 */
export async function writeScope(
  db: TenantDb,
  tenantId: string,
  feeItemId: string,
  scope: FeeItemScopeInput,
): Promise<void> {
  await db.feeItemScope.deleteMany({ where: { tenantId, feeItemId } });
  if (scope.kind !== 'scoped') return;
  for (const [index, { communityId, buildingId }] of scope.places.entries()) {
    const refuse = (field: string) => {
      throw new DomainError('invalid_input', {
        fields: [{ path: `scope.places.${index}.${field}`, code: 'not_found' }],
      });
    };
    if (communityId && !(await db.community.count({ where: { tenantId, id: communityId } })))
      refuse('communityId');
    if (
      buildingId &&
      !(await db.building.count({ where: { tenantId, id: buildingId, ...(communityId && { communityId }) } }))
    )
      refuse('buildingId');
  }
  await db.feeItemScope.createMany({
    data: scope.places.map(({ communityId, buildingId, propertyKind, propertyTag }) => ({
      tenantId,
      id: newId(),
      feeItemId,
      communityId: communityId ?? null,
      buildingId: buildingId ?? null,
      propertyKind: propertyKind ?? null,
      propertyTag: propertyTag ?? null,
    })),
  });
}
