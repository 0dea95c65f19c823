import type { PropertyEventScope } from '#app/domain/ledger/property-events.ts';
import { isOwnBill, type OwnScope, ownTenures } from '#app/domain/portal/own-tenures.ts';
import { Prisma } from '#prisma/generated/client.ts';

/**
 * What of a property is its reader's: the bills that the portal shows them, and the payments that they made or that came in since they hold it. Null
 * for all of their properties.
 */
export function ownEvents(own: OwnScope, propertyId: string | null): PropertyEventScope {
  return {
    wanted: Prisma.sql`
      select t.* from (${ownTenures(own)}) t where ${propertyId}::uuid is null or t.property_id = ${propertyId}::uuid`,
    bill: isOwnBill(own),
    payment: Prisma.sql`(p.person_id = ${own.personId}::uuid or o.held and (o.since is null or p.received_at >= o.since))`,
  };
}
