import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Decimals of the major unit, as text without trailing zeros. */
export type PriceView = {
  id: string;
  validFrom: Day;
  unitPrice: string;
  surcharge: string;
  /** From `above` units on, in order. */
  tiers: { above: string; unitPrice: string }[];
  /** What a formula calls by name. */
  parameters: Record<string, string>;
};

/** A price as it is shown, with its tiers in order. */
export function priceView(price: Prisma.FeeItemPriceGetPayload<{ include: { tiers: true } }>): PriceView {
  return {
    id: price.id,
    validFrom: dayOf(price.validFrom),
    unitPrice: price.unitPrice.toFixed(),
    surcharge: price.surcharge.toFixed(),
    tiers: price.tiers.map((tier) => ({ above: tier.above.toFixed(), unitPrice: tier.unitPrice.toFixed() })),
    parameters: price.parameters as Record<string, string>,
  };
}
