import type Stripe from 'stripe';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { type PlanKey, planCurrencies, planKeys, planPrice } from '#tenants/plans/plans.ts';
import { lookupKeyOf, productIdOf } from './plan-products.ts';

/** As they stand on the platform's invoices. */
const names: Record<PlanKey, string> = {
  starter: 'Linli 邻里 · 起步版 Starter',
  growth: 'Linli 邻里 · 成长版 Growth',
  city: 'Linli 邻里 · 城市版 City',
  unlimited: 'Linli 邻里 · 无限版 Unlimited',
};

/**
 * Brings the products and prices at Stripe to what the plans say, in the named currencies. What is right already is left alone, so that it may run at any time and
 * twice at once. A price that has changed is made anew and takes over the key: who has subscribed keeps the old one.
 *
 * @throws DomainError `temporarily_unavailable`
 */
export async function preparePlans(
  currencies: readonly string[] = planCurrencies,
): Promise<{ made: number }> {
  let made = 0;
  try {
    for (const plan of planKeys) {
      if (await ensureProduct(plan)) made += 1;
      for (const currency of currencies) if (await ensurePrice(plan, currency)) made += 1;
    }
  } catch (error) {
    throw toStripeDomainError(error);
  }
  return { made };
}

/** The id of the plan's price in a currency; it is made where Stripe does not have it. Throws Stripe's errors. */
export async function priceIdOf(plan: PlanKey, currency: string): Promise<string> {
  const known = await findPrice(plan, currency);
  if (known && costs(known, plan, currency)) return known.id;
  await preparePlans([currency]);
  const made = await findPrice(plan, currency);
  if (!made) throw new Error(`Stripe has no price ${lookupKeyOf(plan, currency)}`);
  return made.id;
}

/** The price with the plan's key. */
async function findPrice(plan: PlanKey, currency: string): Promise<Stripe.Price | null> {
  const { data } = await stripeClient().prices.list({
    lookup_keys: [lookupKeyOf(plan, currency)],
    active: true,
    limit: 1,
  });
  return data[0] ?? null;
}

function costs(price: Stripe.Price, plan: PlanKey, currency: string): boolean {
  return BigInt(price.unit_amount ?? -1) === planPrice(plan, currency);
}

async function ensurePrice(plan: PlanKey, currency: string): Promise<boolean> {
  const known = await findPrice(plan, currency);
  if (known && costs(known, plan, currency)) return false;
  const amount = planPrice(plan, currency);
  const key = lookupKeyOf(plan, currency);
  await stripeClient().prices.create(
    {
      product: productIdOf(plan),
      currency: currency.toLowerCase(),
      unit_amount: Number(amount),
      recurring: { interval: 'month' },
      lookup_key: key,
      transfer_lookup_key: true,
      nickname: names[plan],
    },
    // Two at once make one; the same amount again, after another, is a new one.
    { idempotencyKey: `${key}-${amount}-after-${known?.id ?? 'none'}` },
  );
  return true;
}

async function ensureProduct(plan: PlanKey): Promise<boolean> {
  const id = productIdOf(plan);
  try {
    await stripeClient().products.retrieve(id);
    return false;
  } catch (error) {
    const known = toStripeDomainError(error);
    if (!(known instanceof DomainError) || known.code !== 'not_found') throw known;
  }
  await stripeClient().products.create(
    { id, name: names[plan], metadata: { linli_plan: plan } },
    { idempotencyKey: `product-${id}` },
  );
  return true;
}
