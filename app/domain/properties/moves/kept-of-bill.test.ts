import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeBill, computeBills } from '#app/domain/billing/computation/compute-bill.ts';
import type { FeeItemKind, Proration } from '#app/domain/billing/computation/fee-terms.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';
import type { Rounding } from '#app/kernel/money.ts';
import { keptOfBill } from './kept-of-bill.ts';

const seed = Number(process.env.KEPT_SEED ?? Date.now() % 1_000_000);
const kinds: FeeItemKind[] = ['fixed', 'per_area', 'per_quantity', 'tiered'];
const cents = fc.integer({ min: 0, max: 99_999 }).map((value) => (value / 100).toFixed(2));

const contract = fc.record({
  kind: fc.constantFrom(...kinds),
  month: fc.integer({ min: 0, max: 47 }),
  days: fc.integer({ min: 2, max: 400 }),
  months: fc.constantFrom(1, 3, 6, 12),
  cut: fc.double({ min: 0, max: 0.999, noNaN: true }),
  prices: fc.tuple(cents, cents),
  changeAfter: fc.integer({ min: 0, max: 100 }),
  quantity: cents,
  mode: fc.constantFrom<Rounding>('half_up', 'half_even', 'up', 'down'),
  unit: fc.constantFrom(1n, 10n, 100n),
  tax: fc.constantFrom(
    null,
    { mode: 'inside', rate: '0.06' } as const,
    { mode: 'on_top', rate: '0.09' } as const,
  ),
  proration: fc.constantFrom<Proration>('actual_days', 'thirty_days'),
  discount: fc.integer({ min: 0, max: 40 }),
});

describe('what is kept of a bill', () => {
  it('is what its first payer would have been billed, on every day, and all of it at its end', () => {
    fc.assert(
      fc.property(contract, (c) => {
        const metered = c.kind === 'per_quantity' || c.kind === 'tiered';
        const start: Day = `${2025 + Math.floor(c.month / 12)}-${String((c.month % 12) + 1).padStart(2, '0')}-01`;
        const end = metered ? addDays(start, c.days) : monthsLater(start, c.months);
        const length = (Date.parse(end) - Date.parse(start)) / 86_400_000;
        const until = addDays(start, 1 + Math.floor(c.cut * (length - 1)));
        const terms = {
          kind: c.kind,
          cycleMonths: c.months as 1 | 3 | 6 | 12,
          period: { start, end },
          assignment: { start: '2000-01-01', end: null },
          prices: c.prices.map((unitPrice, index) => ({
            validFrom: index === 0 ? '2000-01-01' : addDays(start, c.changeAfter),
            unitPrice,
            tiers: [
              { above: '0', unitPrice },
              { above: '120.5', unitPrice: (Number(unitPrice) + 0.37).toFixed(2) },
              { above: '300', unitPrice: (Number(unitPrice) + 1).toFixed(2) },
            ],
          })),
          quantity: c.quantity,
          unit: 'm2',
          currency: 'CNY',
          rounding: { mode: c.mode, unit: c.unit },
          tax: c.tax,
          proration: c.proration,
          tiers: { basis: 'year' as const, soFar: '33.25' },
          discounts: [
            { start: addDays(start, 7), end: null, percent: String(c.discount), kind: 'other' as const },
          ].filter(() => c.discount > 0),
        };
        const whole = computeBill(terms);
        const parts = computeBills(terms, [
          { start, end: until, personId: 'a' },
          { start: until, end, personId: 'b' },
        ]);
        if (whole.problem !== null || parts.problem !== null) return whole.problem === parts.problem;
        const first = parts.bills.find(({ personId }) => personId === 'a')?.amount ?? 0n;
        const kept = keptOfBill(whole.explanation, until, 'CNY');
        return kept === first && keptOfBill(whole.explanation, end, 'CNY') === whole.amount;
      }),
      { numRuns: 3_000, seed, verbose: true },
    );
    expect(seed).toBeGreaterThanOrEqual(0);
  });
});

function monthsLater(day: Day, months: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
