import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { type OwnBill, type OwnBillRow, ownBillColumns, toOwnBill } from './own-bill.ts';
import { isOwnBill, ownScope, ownTenures } from './own-tenures.ts';
import { emptyFrame, type PortalFrame, portalFrame } from './portal-frame.ts';

/** Bills of the caller's that are still open, of those that they chose, the one due first first. What is none of theirs is left out. */
export const listChosenBills = operation({
  name: 'portal.chosen-bills',
  kind: 'read',
  input: z.object({ billIds: z.array(z.uuid()).max(100), propertyId: z.uuid().nullable() }),
  can: ['read', 'Bill'],
  async run(scope, { billIds, propertyId }): Promise<{ frame: PortalFrame; bills: OwnBill[] }> {
    const own = ownScope(scope);
    if (!own) return { frame: emptyFrame(scope), bills: [] };
    const rows = await scope.db.$queryRaw<OwnBillRow[]>`
      with o as (${ownTenures(own)})
      select ${ownBillColumns(own)}, null as paid_on
      from o
      join bill b on b.tenant_id = ${own.tenantId}::uuid and b.property_id = o.property_id
      join fee_item f on f.tenant_id = b.tenant_id and f.id = b.fee_item_id
      where b.id = any(${billIds}::uuid[]) and b.status = 'open' and ${isOwnBill(own)}
      order by b.due_on, b.id`;
    return { frame: await portalFrame(scope, own, propertyId), bills: rows.map(toOwnBill) };
  },
});
