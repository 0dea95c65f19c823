import type { WirePrice } from '../objects/line-item.ts';
import { invalidRequest } from '../protocol/errors.ts';

/** The length of a price's period in months. */
export function monthsOf(price: WirePrice): number {
  const { interval, interval_count: count } = price.recurring ?? { interval: 'month', interval_count: 1 };
  if (interval === 'month') return count;
  if (interval === 'year') return 12 * count;
  throw invalidRequest('The sandbox renews by the month or the year only.', { param: 'price' });
}
