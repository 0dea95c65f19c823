import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { billingMonth } from './billing-month.ts';

/** No run bills further: three years. */
const mostMonths = 36;

/** What a run bills: one month or several, of the whole company, a community or one property. */
export const runScopeFields = {
  /** The first month. */
  month: billingMonth,
  /** How many months from then on; more than one bills in advance, or catches up. */
  months: z.coerce.number().int().min(1).max(mostMonths).default(1),
  communityId: z.uuid().nullish(),
  propertyId: z.uuid().nullish(),
};

type Place = { communityId?: string | null; propertyId?: string | null };

/** How many properties a run goes through. */
export function countRunProperties(db: TenantDb, tenantId: string, place: Place): Promise<number> {
  if (place.propertyId) return Promise.resolve(1);
  const { communityId } = place;
  return db.property.count({ where: { tenantId, ...(communityId ? { communityId } : {}) } });
}

/**
 * Checks that the place of a run is the company's own, and only one.
 *
 * @throws DomainError `not_found`, `invalid_input`
 */
export async function checkRunPlace(db: TenantDb, tenantId: string, place: Place): Promise<void> {
  const { communityId, propertyId } = place;
  if (communityId && propertyId) throw new DomainError('invalid_input');
  const found =
    (!communityId || (await db.community.count({ where: { tenantId, id: communityId } })) > 0) &&
    (!propertyId || (await db.property.count({ where: { tenantId, id: propertyId } })) > 0);
  if (!found) throw new DomainError('not_found');
}
