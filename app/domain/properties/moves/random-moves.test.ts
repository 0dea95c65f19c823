import fc from 'fast-check';
import { expect, it } from 'vitest';
import { payerDays } from '#app/domain/billing/computation/payer-days.ts';
import { billMonth } from '#app/domain/billing/testing/bill-month.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { addDays, type Day, dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { listMoves } from './list-moves.ts';
import { moveKinds } from './move-fields.ts';
import { recordMove } from './record-move.ts';
import { undoMove } from './undo-move.ts';

const seed = Number(process.env.MOVES_SEED ?? Date.now() % 1_000_000);
const stories = Number(process.env.MOVES_STORIES ?? 4);
const months = ['2026-09', '2026-10', '2026-11', '2026-12'];

const step = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ act: 'post' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('move' as const),
      kind: fc.constantFrom(...moveKinds),
      day: fc.integer({ min: 0, max: 121 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ act: 'undo' as const }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('pay' as const), cents: fc.bigInt(1n, 50_000n) }) },
);

/** The billing job and the caller's clock stand still at the end of the story. */
const at = (ctx: TenantContext): TenantContext => ({ ...ctx, now: () => new Date('2026-12-31T02:00:00Z') });

it('leaves every day to who held the property on it, and the whole to the cent, whatever moves and is undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 10 }), async (story) => {
      const made = await createTestTenant();
      const [ctx, tenantId] = [at(made.administrator), made.tenant.id];
      const { propertyIds } = await createTestRegister(tenantId, { properties: 2 });
      const [propertyId, twin] = propertyIds as [string, string];
      await withTenant(tenantId, (db) =>
        db.property.updateMany({ where: { tenantId }, data: { builtArea: '83.37' } }),
      );
      await createTestFeeItem(tenantId, {
        name: '物业费',
        roundingUnit: 10n,
        taxMode: 'on_top',
        taxRate: '0.06',
        prices: [
          { validFrom: '2020-01-01', unitPrice: '1.37' },
          { validFrom: '2026-10-20', unitPrice: '1.43' },
        ],
      });
      await createTestFeeItem(tenantId, {
        name: '垃圾费',
        kind: 'fixed',
        cycleMonths: 3,
        prices: [{ validFrom: '2020-01-01', unitPrice: '33.33' }],
      });
      let posted = 0;
      const post = async () => {
        const month = months[posted];
        if (!month) return;
        posted += 1;
        await billMonth(ctx, month);
      };
      let people = 0;
      for (const one of story) {
        if (one.act === 'post') await post();
        else if (one.act === 'pay') {
          await recordCounterPayment(ctx, {
            propertyId,
            receivedAmount: one.cents,
            amount: one.cents,
            excess: 'credit',
          });
        } else if (one.act === 'undo') {
          const last = (await listMoves(ctx, { propertyId })).find(({ settled }) => settled);
          if (last) await tried(undoMove(ctx, { moveId: last.id }));
        } else {
          people += 1;
          const name = `人${people}`;
          const movedOn = addDays('2026-09-01', one.day);
          await tried(
            recordMove(ctx, { propertyId, kind: one.kind, movedOn, name, phone: `1380000${1000 + people}` }),
          );
        }
      }
      while (posted < months.length) await post();

      const wholes = await billed(tenantId, twin);
      const parts = await billed(tenantId, propertyId);
      const tenures = await withTenant(tenantId, (db) =>
        db.tenure.findMany({ where: { tenantId, propertyId, isPayer: true } }),
      );
      const payers = tenures.map(({ id, personId, startsOn, endsOn }) => ({
        id,
        personId,
        startsOn: startsOn && dayOf(startsOn),
        endsOn: endsOn && dayOf(endsOn),
      }));
      for (const whole of wholes) {
        const own = parts.filter(
          ({ item, start }) => item === whole.item && start >= whole.start && start < whole.end,
        );
        const range = { start: whole.start, end: whole.end };
        expect(own.map(({ start, end, personId }) => ({ start, end, personId }))).toEqual(
          payerDays(payers, range, whole.dueOn),
        );
        expect(own.reduce((sum, { owed }) => sum + owed, 0n)).toBe(whole.owed);
      }
      expect((await checkBooks(ctx, {})).difference).toBeNull();
    }),
    { numRuns: stories, seed, verbose: true, endOnFailure: true },
  );
}, 600_000);

/** What is refused (nobody to take over from, an owner in the way) is no part of the story. */
async function tried(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (
      !(error instanceof DomainError) ||
      !['invalid_input', 'conflict', 'move_followed'].includes(error.code)
    )
      throw error;
  });
}

type Billed = { item: string; start: Day; end: Day; dueOn: Day; personId: string | null; owed: bigint };

async function billed(tenantId: string, propertyId: string): Promise<Billed[]> {
  const bills = await withTenant(tenantId, (db) =>
    db.bill.findMany({
      where: { tenantId, propertyId, status: { not: 'void' } },
      orderBy: { periodStart: 'asc' },
    }),
  );
  return bills.map((bill) => ({
    item: bill.feeItemId,
    start: dayOf(bill.periodStart),
    end: dayOf(bill.endsEarlyOn ?? bill.periodEnd),
    dueOn: dayOf(bill.usualDueOn ?? bill.dueOn),
    personId: bill.personId,
    owed: bill.amount - bill.creditedAmount,
  }));
}
