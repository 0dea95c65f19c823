import type { OperationScope } from '#tenants/operation.ts';

/** Where a ticket is and what it is about, as an approver reads it. */
export async function placeOfTicket(
  { db, tenantId }: OperationScope,
  {
    communityId,
    propertyId,
    categoryId,
  }: { communityId: string; propertyId: string | null; categoryId: string },
) {
  const community = await db.community.findUnique({ where: { tenantId_id: { tenantId, id: communityId } } });
  const property = propertyId
    ? await db.property.findUnique({ where: { tenantId_id: { tenantId, id: propertyId } } })
    : null;
  const category = await db.ticketCategory.findUnique({
    where: { tenantId_id: { tenantId, id: categoryId } },
  });
  return {
    ...(community && { communityName: community.name }),
    ...(property && { propertyCode: property.code }),
    ...(category && { categoryName: category.name }),
  };
}
