import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';

/** Whether the page is about more than one property, so that each record says which is its. */
export function severalShown({ properties, propertyId }: PortalFrame): boolean {
  return propertyId === null && properties.length > 1;
}
