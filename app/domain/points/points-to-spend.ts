import type { OperationScope } from '#tenants/operation.ts';
import { availablePoints } from './available-points.ts';
import { loyaltyRules } from './loyalty-rules.ts';
import { mostByPoints } from './points-worth.ts';

/** What points a person has, how many are worth one unit of the currency, and how much of an amount they may pay, in minor units. */
export async function pointsToSpend(
  scope: OperationScope,
  personId: string,
  amount: bigint,
): Promise<{ available: number; pointsPerMajor: number; mostAmount: bigint }> {
  const rules = await loyaltyRules(scope.db, scope.tenantId);
  return {
    available: await availablePoints(scope, personId),
    pointsPerMajor: rules.pointsPerMajor,
    mostAmount: mostByPoints(amount, rules),
  };
}
