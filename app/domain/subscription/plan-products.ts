import { isPlanKey, type PlanKey } from '#tenants/plans/plans.ts';

/** The product of a plan at Stripe has an id of ours, so that it is made once and a price tells its plan whatever it costs. */
export function productIdOf(plan: PlanKey): string {
  return `linli_${plan}`;
}

export function planOfProduct(productId: string): PlanKey | null {
  const plan = productId.replace(/^linli_/, '');
  return isPlanKey(plan) ? plan : null;
}

/** By which the price of a plan in a currency is found. */
export function lookupKeyOf(plan: PlanKey, currency: string): string {
  return `linli_${plan}_${currency.toLowerCase()}`;
}
