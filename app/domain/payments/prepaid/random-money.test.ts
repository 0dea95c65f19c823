import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { type MoneyStep, takeMoneyStep } from '../testing/money-operations.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { type PaymentScene, paymentScene } from '../testing/payment-scene.ts';

let scene: PaymentScene;

beforeAll(async () => {
  scene = await paymentScene({ properties: 3 });
});

const amount = fc.bigInt({ min: 1n, max: 900n });
const pick = fc.nat({ max: 1_000 });
const step: fc.Arbitrary<MoneyStep> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('bill' as const), pick, amount }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pay' as const), pick, amount }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('prepay' as const), pick, amount }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('credit' as const), pick, amount }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('apply' as const), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('refund' as const),
      pick,
      amount,
      method: fc.constantFrom('cash' as const, 'bank_transfer' as const),
      fromBill: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refund_prepaid' as const), pick, amount }) },
);

it('the books hold after each of 300 random steps of billing, paying, crediting, refunding and applying', async () => {
  const done = new Map<MoneyStep['do'], number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 15 }), async (steps) => {
      for (const told of steps) {
        if ((await takeMoneyStep(scene, told)) === 'done') done.set(told.do, (done.get(told.do) ?? 0) + 1);
        await expectSoundBooks(scene.system);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
  // A story in which everything is refused would prove nothing.
  for (const kind of ['bill', 'pay', 'prepay', 'credit', 'apply', 'refund', 'refund_prepaid'] as const) {
    expect(done.get(kind), kind).toBeGreaterThan(3);
  }
}, 240_000);

it('and when many happen at once on the same properties', async () => {
  for (const steps of fc.sample(fc.array(step, { minLength: 12, maxLength: 12 }), { numRuns: 8, seed: 7 })) {
    await Promise.all(steps.map((told) => insist(() => takeMoneyStep(scene, told))));
    await expectSoundBooks(scene.system);
  }
}, 240_000);

/** As a person does: what crossed somebody else is done once more. */
async function insist(work: () => Promise<unknown>): Promise<void> {
  for (let left = 20; ; left -= 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (left === 0 || (error as { code?: string }).code !== 'temporarily_unavailable') throw error;
    }
  }
}
