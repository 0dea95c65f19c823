import type { TenantDb } from '#tenants/with-tenant.ts';
import type { LoyaltyRules } from './points-worth.ts';

/** Until a company says otherwise a hundred points are worth one unit of its currency, and pay half of a bill at most. */
export const usualLoyaltyRules: LoyaltyRules = { pointsPerMajor: 100, maxPercent: 50 };

/** What the company's points are worth. */
export async function loyaltyRules(db: TenantDb, tenantId: string): Promise<LoyaltyRules> {
  const policy = await db.loyaltyPolicy.findUnique({ where: { tenantId } });
  return policy
    ? { pointsPerMajor: policy.pointsPerMajor, maxPercent: policy.maxPercent }
    : usualLoyaltyRules;
}
