import { z } from 'zod';
import { ownScope } from '#app/domain/portal/own-tenures.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { type FreeSlot, freeSlots } from '../slots/free-slots.ts';

/** What a category asks of whoever reports under it. Prices in minor units for one unit. */
export type ReportForm = {
  id: string;
  name: string;
  groupName: string;
  kind: string;
  isChargeable: boolean;
  fields: { key: string; label: string; kind: string; isRequired: boolean; choices: string[] }[];
  prices: { id: string; name: string; unit: string; unitPrice: bigint }[];
  /** Visits that can be asked for; empty where the category takes none. */
  slots: FreeSlot[];
  /** The crew that does it, to be called instead. */
  crew: { name: string; phone: string } | null;
  contact: { name: string; phone: string | null };
};

/**
 * What the portal asks of somebody who reports under a category.
 *
 * @throws DomainError `not_found` where nothing is reported under it, or the caller is no person of the register
 */
export const reportForm = operation({
  name: 'own-ticket.form',
  kind: 'read',
  input: z.object({ categoryId: z.string() }),
  can: 'anyone',
  async run(scope, { categoryId }): Promise<ReportForm> {
    const { db, tenantId } = scope;
    const own = ownScope(scope);
    const category =
      own && isId(categoryId)
        ? await db.ticketCategory.findFirst({
            where: { tenantId, id: categoryId, isActive: true, parent: { isActive: true } },
            include: {
              parent: { select: { name: true } },
              department: { select: { name: true, phone: true } },
              fields: { orderBy: { position: 'asc' } },
              prices: { orderBy: { position: 'asc' } },
            },
          })
        : null;
    if (!own || !category) throw new DomainError('not_found');
    const contact = await db.person.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: own.personId } },
      select: { name: true, phone: true },
    });
    const { id, name, kind, isChargeable, department, departmentId, takesAppointments } = category;
    return {
      id,
      name,
      groupName: category.parent?.name ?? '',
      kind,
      isChargeable,
      fields: category.fields.map(({ key, label, kind: of, isRequired, choices }) => ({
        key,
        label,
        kind: of,
        isRequired,
        choices,
      })),
      prices: category.prices.map((price) => ({
        id: price.id,
        name: price.name,
        unit: price.unit,
        unitPrice: price.unitPrice,
      })),
      slots: takesAppointments && departmentId ? await freeSlots(scope, departmentId) : [],
      crew: department?.phone ? { name: department.name, phone: department.phone } : null,
      contact,
    };
  },
});
