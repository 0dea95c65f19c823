import type { Day } from '#app/kernel/dates.ts';
import type { DayRange, PriceVersion } from './fee-terms.ts';

export type PriceSegment = DayRange & { price: PriceVersion };

/**
 * The days of `period` that are charged, cut where the price changes: inside the assignment (an `end` of null is open) and not before
 * the first price. Earliest first, no gap between neighbours, none empty.
 */
export function priceSegments(
  period: DayRange,
  assignment: { start: Day; end: Day | null },
  prices: readonly PriceVersion[],
): PriceSegment[] {
  const start = later(period.start, assignment.start);
  const end = assignment.end === null ? period.end : earlier(period.end, assignment.end);
  const inOrder = [...prices].sort((a, b) =>
    a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0,
  );
  return inOrder
    .map((price, index) => ({
      price,
      start: later(start, price.validFrom),
      end: earlier(end, inOrder[index + 1]?.validFrom ?? end),
    }))
    .filter((segment) => segment.start < segment.end);
}

const later = (a: Day, b: Day) => (a > b ? a : b);
const earlier = (a: Day, b: Day) => (a < b ? a : b);
