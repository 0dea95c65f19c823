import { type Day, localDay } from '#app/kernel/dates.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { findWarranty } from './find-warranty.ts';
import { quotableStatuses } from './quotable.ts';

/** How many materials are offered at once: those that are sold. */
const mostMaterials = 500;

/** What a quotation for a ticket can be made of. Prices in minor units for one unit. */
export type QuotationChoices = {
  prices: { id: string; name: string; unit: string; unitPrice: bigint }[];
  materials: { id: string; name: string; unit: string; unitPrice: bigint }[];
  /** The earlier repair under whose warranty it is. */
  warranty: { id: string; number: bigint; doneOn: Day } | null;
};

/** Null where no quotation can be written for the ticket: it has ended, costs nothing, or is in nobody's home. */
export async function quotationChoices(
  scope: OperationScope,
  ticket: Ticket,
): Promise<QuotationChoices | null> {
  const { db, tenantId, ctx } = scope;
  const category = await db.ticketCategory.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: ticket.categoryId } },
  });
  if (!quotableStatuses.includes(ticket.status) || !category.isChargeable || !ticket.propertyId) return null;
  const categories = [category.id, ...(category.parentId ? [category.parentId] : [])];
  const warranty = await findWarranty(scope, ticket);
  const prices = await db.repairPrice.findMany({
    where: { tenantId, categoryId: { in: categories } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, unit: true, unitPrice: true },
  });
  const materials = await db.material.findMany({
    where: { tenantId, isActive: true, salePrice: { not: null } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: mostMaterials,
  });
  return {
    prices,
    materials: materials.map(({ id, name, specification, unit, salePrice }) => ({
      id,
      name: [name, specification].filter(Boolean).join(' '),
      unit,
      unitPrice: salePrice ?? 0n,
    })),
    warranty: warranty && {
      id: warranty.id,
      number: warranty.number,
      doneOn: localDay(warranty.doneAt, ctx.tenant.timeZone),
    },
  };
}
