import type { OwnBill } from '#app/domain/portal/own-bill.ts';
import type { OwnProperty, PortalFrame } from '#app/domain/portal/portal-frame.ts';

/** Bills by property, in the order of the properties; bills keep theirs. */
export function groupBills(
  bills: OwnBill[],
  { properties }: PortalFrame,
): { property: OwnProperty; bills: OwnBill[] }[] {
  return properties
    .map((property) => ({ property, bills: bills.filter(({ propertyId }) => propertyId === property.id) }))
    .filter((group) => group.bills.length > 0);
}
