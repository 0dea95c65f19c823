import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { createFeeItem } from '../fees/create-fee-item.ts';
import { correctReading } from './correct-reading.ts';
import { createMeter } from './create-meter.ts';
import { estimateReadings } from './estimate-readings.ts';
import { recordReading } from './record-reading.ts';
import { rejectReading } from './reject-reading.ts';
import { releaseReading } from './release-reading.ts';

let ctx: TenantContext;
let tenantId: string;
let feeItemId: string;
let propertyId: string;

beforeAll(async () => {
  const company = await createTestTenant();
  ctx = { ...company.administrator, now: () => new Date('2027-12-21T04:00:00Z') };
  tenantId = company.tenant.id;
  const { propertyIds } = await createTestRegister(tenantId, { properties: 1 });
  propertyId = propertyIds[0]!;
  ({ feeItemId } = await createFeeItem(ctx, {
    code: 'SF',
    name: '水费',
    kind: 'per_quantity',
    quantityUnit: 'm3',
    cycleMonths: 1,
    dueDay: 20,
    prices: [{ validFrom: '2025-01-01', unitPrice: '1' }],
  }));
});

const firstDay = '2026-01-01';

/** What people do with a meter, on a day within two years; `which` picks one of its readings. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('record' as const), day: fc.nat(700), value: fc.nat(2_000) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('estimate' as const), day: fc.nat(700) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('correct' as const), which: fc.nat(20), value: fc.nat(2_000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('release' as const, 'reject' as const), which: fc.nat(20) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function readingsOf(meterId: string) {
  return withTenant(tenantId, (db) =>
    db.meterReading.findMany({ where: { tenantId, meterId }, orderBy: [{ readOn: 'asc' }, { id: 'asc' }] }),
  );
}

async function take(meterId: string, one: Step): Promise<void> {
  const readings = await readingsOf(meterId);
  const id = 'which' in one ? readings[one.which % readings.length]!.id : '';
  try {
    if (one.does === 'record')
      await recordReading(ctx, { meterId, readOn: addDays(firstDay, 1 + one.day), value: String(one.value) });
    else if (one.does === 'estimate')
      await estimateReadings(ctx, { meterIds: [meterId], readOn: addDays(firstDay, 1 + one.day) });
    else if (one.does === 'correct') await correctReading(ctx, { readingId: id, value: String(one.value) });
    else if (one.does === 'release') await releaseReading(ctx, { readingId: id });
    else await rejectReading(ctx, { readingId: id, reason: 'wrong' });
  } catch (error) {
    // Refused is fine; broken is not.
    if (!(error instanceof DomainError) || !['conflict', 'invalid_input'].includes(error.code)) throw error;
  }
}

test('whatever is done in whatever order, the accepted readings add up to what the dial has turned', async () => {
  let recorded = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { meterId } = await createMeter(ctx, {
        propertyId,
        feeItemId,
        number: newId(),
        readOn: firstDay,
        value: '100',
      });
      for (const one of steps) {
        await take(meterId, one);
        const readings = await readingsOf(meterId);
        const accepted = readings.filter(({ status }) => status === 'accepted');
        const held = readings.filter(({ status }) => status === 'held');
        const real = accepted.filter(({ source }) => source !== 'estimate').at(-1);
        if (!real) continue;
        const begin = accepted[0]!;
        const used = accepted
          .filter(({ readOn }) => readOn <= real.readOn)
          .reduce((sum, { consumption }) => sum + Number(consumption), 0);
        expect(used).toBe(Number(real.value) - Number(begin.value) + Number(begin.consumption));
        // Nothing waits behind what is accepted, and a day has one reading.
        const last = dayOf(accepted.at(-1)!.readOn);
        for (const { readOn } of held) expect(dayOf(readOn) > last).toBe(true);
        const days = [...accepted, ...held].map(({ readOn }) => dayOf(readOn));
        expect(new Set(days).size).toBe(days.length);
        recorded = Math.max(recorded, accepted.length);
      }
    }),
    { numRuns: 20, seed: 20261121 },
  );
  expect(recorded).toBeGreaterThan(3);
}, 240_000);
