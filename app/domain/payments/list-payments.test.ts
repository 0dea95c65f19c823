import { beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { getPayment } from './get-payment.ts';
import { listPayments } from './list-payments.ts';
import { billProperty, type PaymentScene, paymentScene } from './testing/payment-scene.ts';

let scene: PaymentScene;
const ids: string[] = [];

/** Seven payments, the fourth and fifth at the same moment, the last for another property and person. */
beforeAll(async () => {
  scene = await paymentScene({ properties: 2 });
  const [first = '', second = ''] = scene.propertyIds;
  for (let index = 0; index < 7; index += 1) {
    const propertyId = index === 6 ? second : first;
    await billProperty(scene, propertyId, [100n]);
    const minute = index === 4 ? 3 : index;
    const ctx = { ...scene.cashier, now: () => new Date(Date.UTC(2026, 10, 20 + minute, 15, 59)) };
    const { paymentId } = await recordCounterPayment(ctx, { propertyId, receivedAmount: 100n });
    ids.push(paymentId);
  }
});

const list = (input: Parameters<typeof listPayments>[1], ctx = scene.cashier) => listPayments(ctx, input);
const newest = () => [...ids].reverse();

describe('the list of payments', () => {
  it('pages forward and back without a gap or a repetition, also within one moment', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let last = await list({ limit: 2 });
    expect(last.previous).toBeNull();
    for (;;) {
      seen.push(...last.payments.map(({ id }) => id));
      after = last.next;
      if (!after) break;
      last = await list({ limit: 2, after });
    }
    expect(seen).toEqual(newest());
    const back: string[] = [];
    let page = last;
    while (page.previous) {
      page = await list({ limit: 2, before: page.previous });
      back.unshift(...page.payments.map(({ id }) => id));
    }
    expect(back).toEqual(newest().slice(0, 6));
  });

  it('is narrowed by day of the company, method, status, property, person, receipt and name', async () => {
    const found = async (input: Parameters<typeof listPayments>[1]) =>
      (await list(input)).payments.map(({ id }) => ids.indexOf(id));
    // 15:59 UTC is the last minute of the day in Shanghai.
    expect(await found({ from: '2026-11-21', through: '2026-11-22' })).toEqual([2, 1]);
    expect(await found({ method: 'card' })).toEqual([]);
    expect(await found({ status: 'received', propertyId: scene.propertyIds[1] })).toEqual([6]);
    expect(await found({ personId: scene.personId })).toEqual([5, 4, 3, 2, 1, 0]);
    expect(await found({ q: '3' })).toContain(2);
    expect(await found({ q: '没有这个人' })).toEqual([]);
    expect(await found({ after: 'nonsense', limit: 1 })).toEqual([6]);
  });

  it('shows owners their own alone, and nothing to those without the right', async () => {
    const own = await list({}, scene.owner);
    expect(own.payments.map(({ id }) => id)).toEqual(newest().slice(1));
    await expect(getPayment(scene.owner, { paymentId: ids[6] as string })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await getPayment(scene.owner, { paymentId: ids[0] as string })).toMatchObject({
      allocations: [{ amount: 100n, feeItemName: '物业费' }],
      refunds: [],
    });
    const stranger = await createTestMember(scene.tenant, 'owner');
    expect((await list({}, stranger)).payments).toEqual([]);
    const other = await paymentScene();
    expect((await list({}, other.administrator)).payments).toEqual([]);
    await expect(getPayment(other.administrator, { paymentId: ids[0] as string })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
