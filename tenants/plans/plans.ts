/** What a company may subscribe to, by the number of properties that it manages. */
export const planKeys = ['starter', 'growth', 'city', 'unlimited'] as const;
export type PlanKey = (typeof planKeys)[number];

/** Most properties of each plan; null without a limit. */
export const planLimits: Record<PlanKey, number | null> = {
  starter: 500,
  growth: 5_000,
  city: 50_000,
  unlimited: null,
};

/** What a company has while it tries the platform out. */
export const trialPlan: PlanKey = 'growth';
export const trialDays = 30;
/** How long before its end administrators are told. */
export const trialNoticeDays = 3;
/** How long a company works on after a charge has failed. */
export const graceDays = 14;

/** A month of each plan, in minor units, in every currency in which a company may keep its books. */
const prices: Record<string, readonly [bigint, bigint, bigint, bigint]> = {
  CNY: [199_00n, 899_00n, 3_999_00n, 9_999_00n],
  HKD: [228_00n, 1_028_00n, 4_488_00n, 11_288_00n],
  MOP: [238_00n, 1_058_00n, 4_588_00n, 11_588_00n],
  TWD: [920_00n, 4_100_00n, 17_900_00n, 44_900_00n],
  SGD: [39_00n, 179_00n, 759_00n, 1_889_00n],
  USD: [29_00n, 129_00n, 559_00n, 1_399_00n],
  EUR: [27_00n, 119_00n, 519_00n, 1_299_00n],
  GBP: [23_00n, 99_00n, 449_00n, 1_099_00n],
  JPY: [4_300n, 19_800n, 84_800n, 209_800n],
  AUD: [45_00n, 199_00n, 849_00n, 2_099_00n],
  CAD: [39_00n, 179_00n, 769_00n, 1_899_00n],
  MYR: [129_00n, 599_00n, 2_499_00n, 6_299_00n],
  THB: [990_00n, 4_490_00n, 18_900_00n, 46_900_00n],
};

/** The currencies that have prices, ISO 4217. */
export const planCurrencies = Object.keys(prices);

/** A month of the plan, in minor units. Throws where there is no price in the currency. */
export function planPrice(plan: PlanKey, currency: string): bigint {
  const price = prices[currency]?.[planKeys.indexOf(plan)];
  if (price === undefined) throw new Error(`No plan has a price in ${currency}`);
  return price;
}

export function isPlanKey(value: string): value is PlanKey {
  return (planKeys as readonly string[]).includes(value);
}

/** Whether so many properties fit into the plan. */
export function fitsPlan(plan: PlanKey, properties: number): boolean {
  const limit = planLimits[plan];
  return limit === null || properties <= limit;
}
